/** Events of a facility that cannot have happened as they are written: out of its life, into itself, parts that are not the whole. */
import { dec, sum } from '../base/decimal.ts'
import { planError } from './issue.ts'
import { endOf } from './life.ts'
import type { Path, Problem } from './plan-error.ts'
import type { FacilityEvent } from './schema/events.ts'
import type { Facility } from './schema/facility.ts'
import type { Plan } from './schema/plan.ts'
import { short } from './where.ts'

type Key = Parameters<typeof planError>[3]

export function lifeProblems(plan: Plan): Problem[] {
  const problems: Problem[] = []
  const told = (path: Path, key: Key, words: Readonly<Record<string, string | number>>): void => {
    problems.push(() => planError(plan, path, 'conflict', key, words))
  }
  const byId = new Map(plan.facilities.map((f) => [f.id, f]))
  const isSound = (f: Facility | undefined) => f?.opens === undefined || f.closes === undefined || f.opens <= f.closes
  const leadsBack = (from: Facility | undefined): boolean => {
    const seen = new Set<string>()
    const open = from === undefined ? [] : [...endsInto(from)]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === from?.id) return true
      if (seen.has(id)) continue
      seen.add(id)
      const heir = byId.get(id)
      open.push(...(heir === undefined ? [] : endsInto(heir)))
    }
    return false
  }
  for (const [i, facility] of plan.facilities.entries()) {
    const { events = [], opens, closes } = facility
    const taker = facility.successor === undefined ? undefined : byId.get(facility.successor)
    const takerEnd = taker === undefined ? undefined : endOf(taker)
    // A circle of heirs, or an heir that closes before it opens, is told as such.
    if (closes !== undefined && takerEnd !== undefined && takerEnd < closes && isSound(taker) && !leadsBack(taker))
      told(['facilities', i, 'successor'], 'life.heirClosed', {
        name: short(facility.name),
        year: closes,
        event: 'life.event.closes',
        heir: short(taker?.name ?? ''),
        end: takerEnd,
      })
    if (events.length === 0) continue
    const end = endOf(facility)
    const name = short(facility.name)
    const endings = events.filter((event) => isEnding(event, facility.id))
    const last = endings[0]
    if (last !== undefined && (closes !== undefined || endings.length > 1))
      told(['facilities', i, 'events'], 'life.endsTwice', {
        name,
        year: last.year,
        other: closes ?? endings[1]?.year ?? '',
      })
    for (const [j, event] of events.entries()) {
      const path = ['facilities', i, 'events', j]
      const words = { name, year: event.year, event: `life.event.${event.type}` }
      if (opens !== undefined && event.year < opens) told([...path, 'year'], 'life.beforeOpens', { ...words, opens })
      else if (end !== undefined && (event.year > end || (event.year === end && !isEnding(event, facility.id))))
        told([...path, 'year'], 'life.afterEnd', { ...words, end })
      if (event.type === 'change' && Object.keys(event.set).length === 0)
        told([...path, 'set'], 'life.nothingSet', words)
      if (event.type === 'merge' && event.into === facility.id) told([...path, 'into'], 'life.mergeSelf', words)
      if (event.type === 'split') {
        const shares = sum(event.into.map((part) => dec(part.share)))
        if (!shares.eq(1)) told([...path, 'into'], 'life.shares', { ...words, found: shares.toNumber() })
        const ids = event.into.map((part) => part.facility)
        const twice = ids.find((id, at) => ids.indexOf(id) !== at)
        if (twice !== undefined)
          told([...path, 'into'], 'life.splitTwice', { ...words, heir: short(byId.get(twice)?.name ?? twice) })
      }
      for (const id of heirsOf(event)) {
        const heir = byId.get(id)
        if (heir === undefined || id === facility.id) continue
        const heirEnd = endOf(heir)
        const about = { ...words, heir: short(heir.name) }
        if (heir.opens !== undefined && heir.opens > event.year)
          told([...path, 'into'], 'life.heirNotYet', { ...about, opens: heir.opens })
        // One that itself goes over in the same year may still receive.
        if (heirEnd !== undefined && heirEnd < event.year)
          told([...path, 'into'], 'life.heirClosed', { ...about, end: heirEnd })
      }
    }
  }
  return problems
}

const heirsOf = (event: FacilityEvent): readonly string[] =>
  event.type === 'merge' ? [event.into] : event.type === 'split' ? event.into.map((part) => part.facility) : []

const isEnding = (event: FacilityEvent, id: string): boolean =>
  event.type === 'merge' || (event.type === 'split' && event.into.every((part) => part.facility !== id))

/** Whoever a facility goes over to when it ends: the chain that must not come back to it. */
export const endsInto = (facility: Facility): readonly string[] => [
  ...(facility.successor === undefined ? [] : [facility.successor]),
  ...(facility.events ?? []).flatMap((event) => (isEnding(event, facility.id) ? heirsOf(event) : [])),
]
