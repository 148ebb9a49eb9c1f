/** Edits of the actual figures as typed changes: one record a subject, years in order, nothing kept that says nothing. */
import type { View } from '../../../shared/engine/view.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Progress, ProgressSubject } from '../../../shared/plan/schema/progress.ts'
import { type Language, planWord } from '../../../shared/text/message.ts'

export type SubjectOption = { readonly key: string; readonly label: string; readonly subject: ProgressSubject }
type Actual = Progress['actuals'][number]

export const subjectKey = (subject: ProgressSubject): string =>
  subject.kind === 'norm' ? `norm-${subject.norm}` : `total-${subject.class}-${subject.resource}`

/** What may be followed and is not yet: norms that are on, and class totals. */
export function subjectOptions(plan: Plan, view: View, language: Language): SubjectOption[] {
  const taken = new Set((plan.progress ?? []).map(({ subject }) => subjectKey(subject)))
  const resource = (id: string) => planWord(language, plan.resources.find((r) => r.id === id)?.name ?? id)
  const options: SubjectOption[] = [
    ...plan.norms.flatMap((norm): SubjectOption[] => {
      const subject = { kind: 'norm', norm: norm.id } as const
      return norm.off === true ? [] : [{ key: subjectKey(subject), label: norm.label, subject }]
    }),
    ...view.classes.map((total): SubjectOption => {
      const subject = { kind: 'total', class: total.class, resource: total.resource } as const
      return { key: subjectKey(subject), label: `${total.name} ${resource(total.resource)}`, subject }
    }),
  ]
  return options.filter(({ key }) => !taken.has(key))
}

/** All beds first, else the first that can be followed. */
export const firstSubject = (options: readonly SubjectOption[], view: View): SubjectOption | undefined =>
  options.find(({ key }) => key === `total-${view.whole ?? ''}-bed`) ?? options[0]

export function follow(plan: Plan, { subject, key }: SubjectOption): StatedChange {
  const taken = new Set((plan.progress ?? []).map(({ id }) => id))
  let id = key.slice(0, 76)
  for (let number = 2; taken.has(id); number += 1) id = `${key.slice(0, 70)}-${number}`
  return { type: 'putProgress', progress: { id, subject, actuals: [] } }
}

/** One year’s entry with some of it changed; null takes the year away. */
export function setActual(record: Progress, year: number, set: Partial<Actual> | null): StatedChange {
  const known = record.actuals.find((a) => a.year === year)
  const others = record.actuals.filter((a) => a.year !== year)
  const { value, source, reason } = { ...known, ...set }
  const next: Actual[] =
    set === null || value === undefined
      ? []
      : [{ year, value, ...(source ? { source } : {}), ...(reason ? { reason } : {}) }]
  const actuals = [...others, ...next].sort((a, b) => a.year - b.year)
  return { type: 'putProgress', progress: { ...record, actuals } }
}
