/**
 * R04 populationBand · 按人口分档
 * formula: n_j = step(P_j); the whole is Σ n_j
 * symbols: P_j persons of unit j; step the amount of the band P_j lies in, nothing where the rule leaves that band to another rule; on an edge the upper band unless the norm says lower
 * units: P_j persons; n in the resource’s counter
 * rounding: none where the bands are whole numbers; otherwise as the comparator says
 * source: norm-types R04
 * example: below 300 000 20 beds, below 500 000 50, below 1 000 000 80, above 100: 406890 → 50; 1 057 400 → 100; exactly 300 000 → 50
 */
import { dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { type Message, message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, scopeOf, shell } from '../context.ts'
import { added, eachUnit, hasNumber } from '../each-unit.ts'
import { peopleOf } from '../people.ts'
import type { Requirement } from '../requirement.ts'

type Banded = NormOf<'populationBand'>

export const evaluatePopulationBand = (norm: Banded, year: number, context: NormContext): Requirement[] =>
  eachUnit(
    norm,
    year,
    context,
    (unit) => inUnit(norm, unit, year, context),
    // Bands do not add up over people: the sum of the known units would pass for the whole. Units of another band add nothing.
    (parts) => {
      const asked = parts.filter(hasNumber)
      const unknown = parts.filter((p) => !hasNumber(p) && p.verdict === undefined).length
      const fault = faultOf(norm)
      const entry = shell(norm, year)
      if (fault !== undefined) return { ...entry, reason: fault }
      if (unknown > 0)
        return { ...entry, reason: message('norm.rollUpUnknown', { unknown, units: parts.length, year }) }
      return asked.length === 0
        ? { ...entry, verdict: 'met', reason: message('norm.noUnitInBand') }
        : { ...entry, ...added(asked) }
    },
  )

function inUnit(norm: Banded, unit: string, year: number, context: NormContext): Requirement {
  const entry = shell(norm, year, scopeOf(norm, unit))
  const fault = faultOf(norm)
  if (fault !== undefined) return { ...entry, reason: fault }
  const { persons, reason } = peopleOf(norm, unit, year, context)
  if (persons === undefined) return { ...entry, reason }
  const band = norm.bands.find(
    ({ below }) => below === undefined || persons.lt(below) || (norm.edge === 'lower' && persons.eq(below)),
  )
  if (band === undefined) return { ...entry, reason: message('norm.beyondBands', { persons: persons.toNumber() }) }
  if (band.value === undefined)
    return { ...entry, verdict: 'met', reason: message('norm.otherBand', { persons: persons.toNumber() }) }
  const unrounded = dec(band.value)
  return { ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }
}

/** Edges must rise and only the last band may be open, or two bands would own the same people. */
function faultOf({ bands }: Banded): Message | undefined {
  for (const [i, { below }] of bands.entries()) {
    const next = bands[i + 1]
    if (next === undefined) return undefined
    if (below === undefined) return message('norm.bandsOpen', { band: i + 1 })
    if (next.below !== undefined && next.below <= below)
      return message('norm.bandsOverlap', { band: i + 2, edge: next.below, before: below })
  }
  return undefined
}
