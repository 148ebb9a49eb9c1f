/**
 * 反算: which value of one input makes a cell show a goal.
 * The input moves over a grid between its bounds — whole persons, whole planned things, a norm in steps of its decimals — and the
 * cell counts as it is shown, rounded to its decimals. Nine places of the range are tried first; where the goal lies between two
 * neighbours, bisection closes in on it. Every answer was computed by the engine, none is extrapolated: “reached” means that a
 * run with exactly this input shows exactly the goal.
 *   found      the grid value nearest to the present one that shows the goal, and the stretch around it that does
 *   not found  the nearest the cell comes to it, and with which input
 *   no slope   the cell shows the same all over the range
 */
import { dec } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Results } from '../engine/results.ts'
import { computePlan } from '../engine/run.ts'
import type { PlanningChange } from '../plan/schema/change.ts'
import { type Language, type Message, message } from '../text/message.ts'
import { toPlaces } from '../units/rounding.ts'
import { type Address, cellMeasure } from './cell-measure.ts'
import { type GoalInput, goalGrid, inputName } from './goal-input.ts'
import { grouped } from './grouped.ts'

export type GoalOptions = {
  /** Bounds of the input, in its own unit; absent: a tenth to ten times its present value. */
  readonly min?: number
  readonly max?: number
  readonly language?: Language
}
export type GoalAnswer = {
  readonly reached: boolean
  readonly input: number
  /** What the cell shows with it. */
  readonly found: number
  /** Neighbouring inputs that show the same, where the goal was reached. */
  readonly from?: number
  readonly to?: number
  /** What to change in the plan to have it so. */
  readonly change: PlanningChange
  readonly message: Message
}

const SAMPLES = 8

export function goalSeek(
  results: Results,
  address: Address,
  goal: number,
  input: GoalInput,
  { min, max, language = 'zh-CN' }: GoalOptions = {},
): Result<GoalAnswer, Message> {
  if (!Number.isFinite(goal)) return err(message('goal.badGoal', { goal: String(goal) }))
  const measure = cellMeasure(results, address, language, 'goal.notNumber')
  if (!measure.ok) return measure
  const grid = goalGrid(results, input, min, max)
  if (!grid.ok) return grid
  const { low, high, present, unit, changeTo } = grid.value
  const { row, column, decimals } = measure.value
  const words = {
    input: inputName(results.plan, input, language),
    row,
    column,
    goal: grouped(dec(goal)),
    min: grouped(dec(low).times(unit)),
    max: grouped(dec(high).times(unit)),
  }

  const known = new Map<number, number | undefined>()
  const at = (place: number): number | undefined => {
    if (!known.has(place)) {
      const value = measure.value.of(
        computePlan(results.plan, [changeTo(dec(place).times(unit).toNumber())], results.solver),
      )
      known.set(place, value === undefined ? undefined : toPlaces(value.value, decimals))
    }
    return known.get(place)
  }
  const places = [...new Set([...sampled(low, high), present])].sort((a, b) => a - b)
  const seen = places.flatMap((place) => {
    const value = at(place)
    return value === undefined ? [] : [{ place, value }]
  })
  const [first] = seen
  if (first === undefined || seen.length < places.length) return err(message('goal.noValue', words))
  if (seen.every(({ value }) => value === first.value) && first.value !== goal)
    return err(message('goal.noSlope', { ...words, found: grouped(dec(first.value)) }))

  const answer = closeIn(seen, goal, present, at)
  const value = dec(answer.place).times(unit)
  const made = { input: value.toNumber(), found: answer.value, change: changeTo(value.toNumber()) }
  const said = { ...words, found: grouped(dec(answer.value)), value: grouped(value) }
  if (answer.value !== goal) {
    const edge = answer.place === low || answer.place === high
    const text = message(edge ? 'goal.unreachedBound' : 'goal.unreached', said)
    return ok({ reached: false, ...made, message: text })
  }
  const from = edgeOf(answer.place, low, -1, goal, at)
  const to = edgeOf(answer.place, high, 1, goal, at)
  const nearest = Math.min(Math.max(present, from), to)
  const best = dec(nearest).times(unit)
  const [start, end] = [dec(from).times(unit), dec(to).times(unit)]
  const range = { ...said, from: grouped(start), to: grouped(end), value: grouped(best) }
  return ok({
    reached: true,
    input: best.toNumber(),
    found: goal,
    from: start.toNumber(),
    to: end.toNumber(),
    change: changeTo(best.toNumber()),
    message: message(from === to ? 'goal.reached' : 'goal.reachedRange', range),
  })
}

type Seen = { readonly place: number; readonly value: number }
type At = (place: number) => number | undefined

const sampled = (low: number, high: number): number[] =>
  Array.from({ length: SAMPLES + 1 }, (_, i) => low + Math.round(((high - low) * i) / SAMPLES))

const further = (goal: number) => (a: Seen, b: Seen) =>
  dec(a.value).minus(goal).abs().cmp(dec(b.value).minus(goal).abs())

/** The seen place nearest to the goal, bisected where the goal lies between two neighbours; of equals the one nearest to the present. */
function closeIn(seen: readonly Seen[], goal: number, present: number, at: At): Seen {
  const candidates = [...seen]
  for (const [i, right] of seen.entries()) {
    const left = seen[i - 1]
    if (left === undefined || (left.value - goal) * (right.value - goal) >= 0) continue
    candidates.push(...bisect(left, right, goal, at))
  }
  const order = further(goal)
  return candidates.reduce((best, entry) => {
    const by = order(entry, best)
    return by < 0 || (by === 0 && Math.abs(entry.place - present) < Math.abs(best.place - present)) ? entry : best
  })
}

/** Between two places on either side of the goal: the two neighbours that enclose it, or the one that meets it. */
function bisect(left: Seen, right: Seen, goal: number, at: At): Seen[] {
  let [a, b] = [left, right]
  while (b.place - a.place > 1) {
    const place = a.place + Math.floor((b.place - a.place) / 2)
    const value = at(place)
    if (value === undefined) return [a, b]
    if (value === goal) return [{ place, value }]
    if ((a.value - goal) * (value - goal) < 0) b = { place, value }
    else a = { place, value }
  }
  return [a, b]
}

/** The last place from a hit towards an end that still hits: galloping out, then bisecting. */
function edgeOf(hit: number, end: number, direction: 1 | -1, goal: number, at: At): number {
  let inside = hit
  let outside: number | undefined
  for (let step = 1; outside === undefined; step *= 2) {
    const place = direction === 1 ? Math.min(end, hit + step) : Math.max(end, hit - step)
    if (at(place) !== goal) outside = place
    else if (place === end) return end
    else inside = place
  }
  while (Math.abs(outside - inside) > 1) {
    const place = Math.trunc((inside + outside) / 2)
    if (at(place) === goal) inside = place
    else outside = place
  }
  return inside
}
