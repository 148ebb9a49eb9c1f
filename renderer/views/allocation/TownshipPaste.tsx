import { useState } from 'react'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { ImportDialog, type ImportSource } from '../population/ImportDialog.tsx'
import { PasteDialog } from '../population/PasteDialog.tsx'
import type { Step } from './edits-to-changes.ts'
import { withYear } from './township-block.ts'

type Props = {
  readonly language: Language
  readonly plan: Plan
  /** Answers why it was refused. */
  readonly onCommit: (step: Step) => Message | undefined
  readonly onClose: () => void
}

/** People of the townships, where fairness asks for them: pasted, looked at as in 人口, one undoable step. */
export function TownshipPaste({ language, plan, onCommit, onClose }: Props): React.ReactElement {
  const [source, setSource] = useState<ImportSource | undefined>(undefined)
  if (source === undefined)
    return (
      <PasteDialog
        onClose={onClose}
        onBlock={(block) => {
          const rows = withYear(block, plan.baseYear, say(language, message('people.units.name')))
          setSource({ name: say(language, message('import.clipboard')), kind: 'units', sheets: [{ name: '', rows }] })
        }}
      />
    )
  return (
    <ImportDialog
      plan={plan}
      unit={plan.region.unit}
      kind="resident"
      source={source}
      onClose={onClose}
      onImport={(changes, label) => onCommit({ changes, label })}
    />
  )
}
