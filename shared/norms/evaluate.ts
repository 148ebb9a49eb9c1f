/**
 * What the norms require, before anything is allocated: one requirement per norm, scope and year. Shapes that are held
 * against what the plan provides (ratios, shares of a resource) are evaluated after the allocation, in allocation/assess.ts.
 */
import { never } from '../base/never.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'
import type { NormContext } from './context.ts'
import type { Requirement } from './requirement.ts'
import { evaluateControlTotal } from './shapes/control-total.ts'
import { evaluateDensity } from './shapes/density.ts'
import { evaluatePerInstitution } from './shapes/per-institution.ts'
import { evaluateRange } from './shapes/range.ts'
import { evaluateShareOfNorm } from './shapes/share.ts'

export function evaluateNorms(plan: Plan, projection: Projection, classes: ClassIndex): Requirement[] {
  const done = new Map<string, Requirement>()
  const context: NormContext = { plan, projection, classes, earlier: (norm, year) => done.get(`${norm} ${year}`) }
  const requirements: Requirement[] = []
  for (const norm of inOrder(plan.norms)) {
    for (let year = plan.baseYear; year <= plan.targetYear; year++) {
      for (const requirement of evaluateNorm(norm, year, context)) {
        done.set(`${norm.id} ${year}`, requirement)
        requirements.push(requirement)
      }
    }
  }
  return requirements
}

function evaluateNorm(norm: Norm, year: number, context: NormContext): Requirement[] {
  switch (norm.shape) {
    case 'density':
    case 'reserve':
      return [evaluateDensity(norm, year, context)]
    case 'range':
      return [evaluateRange(norm, year, context)]
    case 'perInstitution':
      return evaluatePerInstitution(norm, year, context)
    case 'controlTotal':
      return [evaluateControlTotal(norm, year)]
    case 'share':
      return norm.of.by === 'norm' ? [evaluateShareOfNorm(norm, year, context)] : []
    case 'ratio':
      return []
    default:
      return never(norm)
  }
}

/** Norms that others take a share of come first; a circle ends where it began and leaves its share without a total. */
function inOrder(norms: readonly Norm[]): readonly Norm[] {
  const byId = new Map(norms.map((n) => [n.id, n]))
  const placed = new Set<string>()
  const visiting = new Set<string>()
  const ordered: Norm[] = []
  const place = (norm: Norm) => {
    if (placed.has(norm.id) || visiting.has(norm.id)) return
    visiting.add(norm.id)
    const of = norm.shape === 'share' && norm.of.by === 'norm' ? byId.get(norm.of.norm) : undefined
    if (of !== undefined) place(of)
    placed.add(norm.id)
    ordered.push(norm)
  }
  norms.forEach(place)
  return ordered
}
