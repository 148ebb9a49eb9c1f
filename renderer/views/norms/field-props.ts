import type { Path } from '../../../shared/plan/plan-error.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Message } from '../../../shared/text/message.ts'
import type { Input } from './input.ts'
import type { DraftEditor } from './use-draft.ts'

export type FieldProps = {
  readonly plan: Plan
  readonly editor: DraftEditor
  readonly path: Path
  readonly input: Input
}

/** A message that names the place of a record, with the field’s own words in its place. */
export const atField = (problem: Message, label: string): Message => ({
  ...problem,
  args: { ...problem.args, where: label },
})
