/** Results that sensitivity can look at: class totals and what norms require. */
import type { View } from '../../../shared/engine/view.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, planWord } from '../../../shared/text/message.ts'
import type { Output } from '../../../shared/uncertainty/sensitivity.ts'

export type OutputOption = {
  readonly key: string
  readonly label: string
  readonly output: Output
  readonly unit: string
}

export function outputOptions(plan: Plan, view: View, language: Language): OutputOption[] {
  const resources = new Map(plan.resources.map((r) => [r.id, r]))
  const totals = view.classes.map(({ class: id, name, resource }): OutputOption => {
    const found = resources.get(resource)
    return {
      key: `total ${id} ${resource}`,
      label: `${name} ${planWord(language, found?.name ?? resource)}`,
      output: { kind: 'total', class: id, resource, measure: 'control' },
      unit: planWord(language, found?.counter ?? ''),
    }
  })
  const seen = new Set<string>()
  const norms = view.norms.flatMap(({ norm, label, value, low, high }): OutputOption[] => {
    if (seen.has(norm) || (value ?? low ?? high) === undefined) return []
    seen.add(norm)
    const resource = plan.norms.find((n) => n.id === norm)?.resource ?? ''
    return [
      {
        key: `norm ${norm}`,
        label,
        output: { kind: 'norm', norm },
        unit: planWord(language, resources.get(resource)?.counter ?? ''),
      },
    ]
  })
  return [...totals, ...norms]
}

/** The beds of everybody, where the plan has them. */
export const firstOutput = (options: readonly OutputOption[], view: View): OutputOption | undefined =>
  options.find(({ key }) => key === `total ${view.whole ?? ''} bed`) ?? options[0]
