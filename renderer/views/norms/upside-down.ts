import type { Norm } from '../../../shared/plan/schema/norm.ts'
import { type Message, message } from '../../../shared/text/message.ts'

type Found = readonly [path: string, problem: Message]
const upside = (path: string, low: number, high: number): Found[] =>
  low > high ? [[path, message('plan.lowHigh', { low, high })]] : []

/**
 * Ends that stand upside down and bands that do not rise. A file may hold them, and the engine names them; who types one is told
 * at the field.
 */
export function upsideDown(norm: Norm): Found[] {
  const found: Found[] = []
  if (norm.shape === 'range' || norm.shape === 'shareRange' || norm.shape === 'shareOrFloor')
    for (const [i, { low, high }] of norm.values.entries()) found.push(...upside(`values.${i}`, low, high))
  if ('ages' in norm && norm.ages?.to !== undefined) found.push(...upside('ages.to', norm.ages.from, norm.ages.to))
  if (norm.shape === 'perInstitution' && norm.maximum !== undefined)
    found.push(...upside('maximum', norm.minimum, norm.maximum))
  if (norm.shape === 'growth' && norm.by.kind === 'addRange')
    found.push(...upside('by.high', norm.by.low, norm.by.high))
  if (norm.shape === 'populationBand') {
    for (const [i, { below }] of norm.bands.entries()) {
      const before = norm.bands[i - 1]
      if (before === undefined) continue
      if (before.below === undefined) found.push([`bands.${i - 1}.below`, message('norms.bandOpen')])
      else if (below !== undefined && below <= before.below)
        found.push([`bands.${i}.below`, message('norms.bandRises', { found: below, before: before.below })])
    }
  }
  return found
}
