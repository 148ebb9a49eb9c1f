import { IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import type { Change } from '../../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../../shared/text/message.ts'
import { Button } from '../../../components/controls/Button.tsx'
import { ReportSource, type Source } from './ReportSource.tsx'
import { StatisticsDialog } from './StatisticsDialog.tsx'

type Props = {
  readonly plan: Plan
  readonly language: Language
  /** One undoable step; answers why it was refused. */
  readonly onCommit: (changes: readonly Change[], label: Message) => Message | undefined
}

/** The yearly statistics report into the plan: a file or the clipboard, then what it would change, then one step. */
export function ImportButton({ plan, language, onCommit }: Props): React.ReactElement {
  const [asking, setAsking] = useState(false)
  const [source, setSource] = useState<Source | undefined>(undefined)
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <IconTableImport aria-hidden="true" />
        {say(language, message('statistics.open'))}
      </Button>
      {asking ? (
        <ReportSource
          language={language}
          onClose={() => setAsking(false)}
          onSource={(next) => {
            setAsking(false)
            setSource(next)
          }}
        />
      ) : null}
      {source === undefined ? null : (
        <StatisticsDialog
          plan={plan}
          language={language}
          source={source}
          onClose={() => setSource(undefined)}
          onImport={onCommit}
        />
      )}
    </>
  )
}
