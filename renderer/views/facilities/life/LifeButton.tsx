import { IconArrowFork } from '@tabler/icons-react'
import { useState } from 'react'
import type { Change } from '../../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../../shared/text/message.ts'
import { Button } from '../../../components/controls/Button.tsx'
import { ToolPanel } from '../ToolPanel.tsx'
import { LifePanel } from './LifePanel.tsx'
import css from './life.module.css'

type Props = {
  readonly plan: Plan
  readonly language: Language
  /** The facility whose row is selected. */
  readonly facility: string | undefined
  readonly onCommit: (changes: readonly Change[], label: Message) => Message | undefined
  readonly onClose: () => void
}

/** 变动: opens the life of the selected facility under the toolbar. Another row shows another life. */
export function LifeButton({ plan, language, facility: id, onCommit, onClose }: Props): React.ReactElement {
  const [open, setOpen] = useState(false)
  const facility = plan.facilities.find((f) => f.id === id)
  const close = (): void => {
    setOpen(false)
    onClose()
  }
  return (
    <>
      <Button onClick={() => (open ? close() : setOpen(true))} disabled={!open && facility === undefined}>
        <IconArrowFork aria-hidden="true" />
        {say(language, message('life.open'))}
      </Button>
      {open ? (
        <ToolPanel label={say(language, message('life.panel', { name: facility?.name ?? '' }))} onClose={close}>
          {facility === undefined ? (
            <p className={css.hint}>{say(language, message('life.choose'))}</p>
          ) : (
            <LifePanel key={facility.id} plan={plan} language={language} facility={facility} onCommit={onCommit} />
          )}
        </ToolPanel>
      ) : null}
    </>
  )
}
