/** What the list of 方案 does, as changes of the plan: each is one undoable step. */
import type { Scenario, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { orderedScenarios } from '../../../shared/scenario/resolve.ts'
import { freeScenarioId } from '../../state/shown-plan.ts'

const put = (scenario: Scenario): StatedChange => ({ type: 'putScenario', scenario })

/** A name that no 方案 has yet: 新方案, 新方案 2 … */
export function freeName(plan: Plan, wanted: string): string {
  const taken = new Set(plan.scenarios.map(({ name }) => name))
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted} ${number}`)) number += 1
  return `${wanted} ${number}`
}

export const newScenario = (plan: Plan, name: string): Scenario => ({
  id: freeScenarioId(plan),
  name: freeName(plan, name),
  changes: [],
})

export const duplicate = (plan: Plan, { order: _, ...scenario }: Scenario, name: string): Scenario => ({
  ...scenario,
  id: freeScenarioId(plan),
  name: freeName(plan, name),
})

/** One place up (−1) or down (1); nothing at the end. Only those whose place changes are written. */
export function moved(plan: Plan, id: string, by: -1 | 1): StatedChange[] {
  const list = orderedScenarios(plan)
  const at = list.findIndex((entry) => entry.id === id)
  const [one, other] = [list[at], list[at + by]]
  if (one === undefined || other === undefined) return []
  const next = list.with(at, other).with(at + by, one)
  return next.flatMap((scenario, order) => (scenario.order === order ? [] : [put({ ...scenario, order })]))
}

/** A text that is taken away when nothing is left of it. */
export function withText(scenario: Scenario, key: 'note' | 'author', text: string): StatedChange[] {
  const { [key]: before, ...rest } = scenario
  const words = text.trim()
  if (words === (before ?? '')) return []
  return [put(words === '' ? rest : { ...rest, [key]: words })]
}

export function rebased(scenario: Scenario, base: string | undefined): StatedChange[] {
  const { basedOn, ...rest } = scenario
  return basedOn === base ? [] : [put(base === undefined ? rest : { ...rest, basedOn: base })]
}

/** A change counts, or does not: it stays in the list. */
export function switched(scenario: Scenario, place: number): StatedChange[] {
  const { off = [], ...rest } = scenario
  const next = off.includes(place) ? off.filter((entry) => entry !== place) : [...off, place].sort((a, b) => a - b)
  return [put(next.length === 0 ? rest : { ...rest, off: next })]
}

export function withoutChange(scenario: Scenario, place: number): StatedChange[] {
  const { off = [], ...rest } = scenario
  const next = off.filter((entry) => entry !== place).map((entry) => (entry > place ? entry - 1 : entry))
  const changes = scenario.changes.toSpliced(place, 1)
  return [put({ ...rest, changes, ...(next.length > 0 && { off: next }) })]
}

/** Those based on it, and what removes it: they are put on its own base first. */
export function removal(
  plan: Plan,
  { id, basedOn }: Scenario,
): { readonly on: readonly Scenario[]; readonly changes: readonly StatedChange[] } {
  const on = plan.scenarios.filter((entry) => entry.basedOn === id)
  return { on, changes: [...on.flatMap((entry) => rebased(entry, basedOn)), { type: 'removeScenario', scenario: id }] }
}
