/**
 * What is shown: the plan itself, or with the changes of the active 方案. Derived once per change of either; a 方案 that is no longer
 * in the plan (its creation was undone) gives way to the baseline.
 */
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { Change, Scenario } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { isHeldByScenario } from '../../shared/scenario/edit-active.ts'
import { resolveScenario } from '../../shared/scenario/resolve.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { sameTarget } from './same-target.ts'
import type { SessionState } from './session-state.ts'

type Known = { readonly document: { readonly plan: Plan } | null; readonly scenario: string | null }

export const shownScenario = ({ document, scenario }: Known): Scenario | undefined =>
  scenario === null ? undefined : document?.plan.scenarios.find((entry) => entry.id === scenario)

export function shownPlan(known: Known): Pick<SessionState, 'scenario' | 'shown'> {
  const active = shownScenario(known)
  const { document } = known
  if (document === null || active === undefined) return { scenario: null, shown: document?.plan ?? null }
  return { scenario: active.id, shown: resolveScenario(document.plan, active).plan }
}

/** The changes of the 方案 that is shown, those that apply; none of the baseline. */
export function shownChanges(plan: Plan, scenario: string | null): readonly Change[] {
  const active = shownScenario({ document: { plan }, scenario })
  return active === undefined ? [] : resolveScenario(plan, active).applied.map(({ change }) => change)
}

/** What is kept as a 方案: `alone`, it stands on the plan and holds what the shown one changes too, as far as nothing assumed replaces it. */
export type KeptWords = { readonly name: string; readonly note?: string; readonly alone?: boolean }

/** What is assumed as a 方案 of its own: on the one that is shown, or alone. Either shows the same numbers. */
export function keptScenario(
  plan: Plan,
  shown: string | null,
  whatIf: readonly Change[],
  { name, note, alone = false }: KeptWords,
): Result<Scenario, Message> {
  const title = name.trim()
  if (title === '') return err(message('stage.name.empty'))
  if (plan.scenarios.some((entry) => entry.name === title)) return err(message('stage.name.taken', { name: title }))
  const words = note?.trim() ?? ''
  const held = whatIf.filter(isHeldByScenario)
  const basedOn = alone ? null : shown
  const earlier = alone
    ? shownChanges(plan, shown)
        .filter(isHeldByScenario)
        .filter((change) => !isReplaced(change, held))
    : []
  return ok({
    id: freeScenarioId(plan),
    name: title,
    ...(words === '' ? {} : { note: words }),
    ...(basedOn === null ? {} : { basedOn }),
    changes: [...earlier, ...held],
  })
}

/** Whether everything the shown 方案 changes is assumed anew: what is kept has nothing to do with it then. */
export const standsAlone = (plan: Plan, shown: string | null, whatIf: readonly Change[]): boolean =>
  shown !== null && shownChanges(plan, shown).every((change) => isReplaced(change, whatIf))

/** Set anew in every part: one that leaves a part open, a step, say, leaves the earlier one in force there. */
const isReplaced = (change: Change, by: readonly Change[]): boolean =>
  by.some((other) => sameTarget(change, other) && Object.keys(change).every((key) => key in other))

/** Ids are for files and the command line: short, in order. */
export function freeScenarioId(plan: Pick<Plan, 'scenarios'>): string {
  const taken = new Set(plan.scenarios.map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`scenario-${number}`)) number += 1
  return `scenario-${number}`
}

/** 方案E, by the letter the next one gets; a later one where that name is taken. */
export function suggestedName({ scenarios }: Pick<Plan, 'scenarios'>, named: (letter: string) => string): string {
  const taken = new Set(scenarios.map(({ name }) => name))
  let at = scenarios.length + 1
  const letter = (): string => (at < 26 ? String.fromCharCode(65 + at) : String(at + 1))
  while (taken.has(named(letter()))) at += 1
  return named(letter())
}
