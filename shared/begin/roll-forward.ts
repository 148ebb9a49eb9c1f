/**
 * 滚动到下一规划期: the plan of the next period out of the last one. Pure; the old plan is not touched.
 *   years      base ← old target, target ← old target + the length of the period
 *   stocks     planned of the old target year becomes estimated of that year, its citation kept; an actual or estimated figure
 *              that is there already stays and the planned one goes. Planned of the new target year: what there is in the new
 *              base year (an assumption, cited as one), or nothing.
 *   people     what the old projection gave for the new base year becomes an estimated observation where nothing was counted;
 *              methods go on from there, typed-in years of the past go
 *   facilities as the events of the period left them; those events stay as history
 *   norms      stay with their values and say `carriedFrom`: the year up to which they were set
 *   document   what the old document prints and what was decided about it, drafts and opinions, 方案, progress, ranges, 申报 and
 *              handed-down totals (下达) stay behind; sections of text and annexes go along with the years of their words
 */

import { err, ok, type Result } from '../base/result.ts'
import { parsePlan } from '../plan/gate.ts'
import { facilitiesIn, isOpenIn } from '../plan/life.ts'
import type { PlanError } from '../plan/plan-error.ts'
import type { Stock } from '../plan/schema/facility.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { projectPopulation } from '../population/project.ts'
import { type Message, message } from '../text/message.ts'
import { round } from '../units/rounding.ts'
import { rolledAnnexes, rolledProse, rolledTables } from './roll-tables.ts'
import { type Period, shiftPeriod } from './words.ts'

export type RollChoices = {
  /** What stands in the column of planned amounts at first: what there is, or nothing. */
  readonly planned: 'base' | 'none'
  /** Title of the source that estimates and assumptions of the step cite. */
  readonly sourceTitle: string
}
export type Rolled = {
  readonly plan: Plan
  /** What became of the old plan, a sentence each. */
  readonly notes: readonly Message[]
}

const SOURCE = 'rolled-forward'

/** Errors: the next target year leaves the calendar of plans, or the result does not pass the gate. */
export function rollForward(old: Plan, choices: RollChoices): Result<Rolled, PlanError[]> {
  const length = old.targetYear - old.baseYear
  const to: Period = { baseYear: old.targetYear, targetYear: old.targetYear + length }
  const from: Period = { baseYear: old.baseYear, targetYear: old.targetYear }
  const shift = (words: string): string => shiftPeriod(words, from, to)
  const source = unusedId(SOURCE, old.sources)
  const stocks = rolledStocks(old, to, source, choices.planned)
  const people = rolledPeople(old, to.baseYear, source)
  const norms = old.norms.map((norm): Norm => ({ ...norm, carriedFrom: norm.carriedFrom ?? old.targetYear }))
  const handedDown = old.allocations.filter((a) => a.control?.by === 'handedDown').length
  const { stage: _s, note: _n, drafts: _d, opinions: _o, progress: _p, uncertainty: _u, prose, annexes, ...kept } = old
  const plan: Plan = {
    ...kept,
    title: shift(old.title),
    ...to,
    sources: [...old.sources, { id: source, title: choices.sourceTitle, status: 'assumption' }],
    population: people.population,
    facilities: [...facilitiesIn(old, to.baseYear)],
    stocks: stocks.list,
    norms,
    allocations: old.allocations.map(({ requested: _requested, control, ...rule }) => ({
      ...rule,
      ...(control !== undefined && control.by === 'norm' && { control }),
    })),
    tables: rolledTables(old.tables, shift),
    ...(prose !== undefined && { prose: rolledProse(prose, shift) }),
    ...(annexes !== undefined && { annexes: rolledAnnexes(annexes, shift) }),
    printed: [],
    decisions: [],
    scenarios: [],
  }
  const read = parsePlan(plan)
  if (!read.ok) return err(read.error)
  const { baseYear: base, targetYear: target } = to
  const notes = [
    message('begin.roll.stocks', { count: stocks.estimated, base }),
    ...(choices.planned === 'base' ? [message('begin.roll.planned', { count: stocks.planned, base, target })] : []),
    ...(people.estimated === 0 ? [] : [message('begin.roll.people', { count: people.estimated, base })]),
    message('begin.roll.norms', { count: norms.length, year: old.targetYear }),
    ...(handedDown === 0 ? [] : [message('begin.roll.handedDown', { count: handedDown })]),
    message('begin.roll.left', { printed: old.printed.length, scenarios: old.scenarios.length }),
  ]
  return ok({ plan: read.value, notes })
}

function unusedId(id: string, list: readonly { readonly id: string }[]): string {
  let free = id
  for (let n = 2; list.some((entry) => entry.id === free); n++) free = `${id}-${n}`
  return free
}

type RolledStocks = { readonly list: Stock[]; readonly estimated: number; readonly planned: number }

function rolledStocks(old: Plan, to: Period, source: string, planned: RollChoices['planned']): RolledStocks {
  const place = (s: Stock): string => `${s.facility ?? `${s.unit ?? ''} ${s.class ?? ''}`} ${s.resource} ${s.measure}`
  const inBase = old.stocks.filter((s) => s.year === to.baseYear)
  const known = new Set(inBase.filter((s) => s.status !== 'planned').map(place))
  let estimated = 0
  const list = old.stocks.flatMap((s): Stock[] => {
    if (s.year !== to.baseYear || s.status !== 'planned') return [s]
    if (known.has(place(s))) return []
    estimated += 1
    return [{ ...s, status: 'estimated' }]
  })
  if (planned === 'none') return { list, estimated, planned: 0 }
  const best = new Map<string, Stock>()
  for (const s of list) {
    if (s.year !== to.baseYear) continue
    if (s.status === 'actual' || !best.has(place(s))) best.set(place(s), s)
  }
  const gone = new Set(old.facilities.filter((f) => !isOpenIn(f, to.targetYear)).map((f) => f.id))
  const taken = new Set(list.filter((s) => s.year === to.targetYear && s.status === 'planned').map(place))
  const next = [...best]
    .filter(([key, s]) => !taken.has(key) && (s.facility === undefined || !gone.has(s.facility)))
    .map(([, s]): Stock => ({ ...s, year: to.targetYear, status: 'planned', cite: { source } }))
  return { list: [...list, ...next], estimated, planned: next.length }
}

function rolledPeople(old: Plan, base: number, source: string): { population: Plan['population']; estimated: number } {
  const { observations, projections } = old.population
  const projection = projectPopulation(old)
  const seen = new Set(observations.filter((o) => o.year === base).map((o) => `${o.unit} ${o.kind}`))
  const asked = new Map([...observations, ...projections].map((o) => [`${o.unit} ${o.kind}`, o]))
  const estimates = [...asked].flatMap(([key, { unit, kind }]) => {
    const projected = seen.has(key) ? undefined : projection.at(unit, kind, base)
    const persons = projected === undefined ? undefined : round(projected, 'nearest').toNumber()
    return persons === undefined || persons <= 0
      ? []
      : [{ unit, kind, year: base, moment: 'yearEnd' as const, persons, estimated: true, cite: { source } }]
  })
  return {
    estimated: estimates.length,
    population: {
      ...old.population,
      observations: [...observations, ...estimates],
      projections: projections.map((rule) => {
        const { given, ...rest } = rule
        const later = given?.filter((g) => g.year > base) ?? []
        return later.length === 0 ? rest : { ...rest, given: later }
      }),
    },
  }
}
