import { planError } from './issue.ts'
import type { Path, Problem } from './plan-error.ts'
import type { Norm } from './schema/norm.ts'
import type { Plan } from './schema/plan.ts'

type UpsideDown = { readonly path: Path; readonly low: number; readonly high: number }

/**
 * Ranges and bands that stand upside down. A norm that is typed in is refused with them; a file that brings one opens all the
 * same, the norm says what is wrong with it, and the others go on.
 */
export function upsideDown(plan: Plan, id: string): Problem[] {
  const at = plan.norms.findIndex((norm) => norm.id === id)
  const norm = plan.norms[at]
  if (norm === undefined) return []
  return faultsOf(norm).map(
    ({ path, low, high }): Problem =>
      () =>
        planError(plan, ['norms', at, ...path], 'conflict', 'plan.lowHigh', { low, high }),
  )
}

function faultsOf(norm: Norm): UpsideDown[] {
  const pair = (path: Path, low: number | undefined, high: number | undefined): UpsideDown[] =>
    low !== undefined && high !== undefined && low > high ? [{ path, low, high }] : []
  switch (norm.shape) {
    case 'range':
    case 'shareRange':
    case 'shareOrFloor':
      return norm.values.flatMap(({ low, high }, i) => pair(['values', i], low, high))
    case 'perInstitution':
      return pair(['maximum'], norm.minimum, norm.maximum)
    case 'growth':
      return norm.by.kind === 'addRange' ? pair(['by'], norm.by.low, norm.by.high) : []
    case 'populationBand':
      return norm.bands.flatMap(({ below }, i) => {
        const before = norm.bands[i - 1]?.below
        return below !== undefined && before === below
          ? [{ path: ['bands', i], low: before, high: below }]
          : pair(['bands', i], before, below)
      })
    default:
      return []
  }
}
