/** Which other norms a norm reads, and in which of its fields: what makes an order of evaluation, or a circle. */
import { meaningsOf, wordsOf } from './formula-names.ts'
import type { Norm } from './schema/norm.ts'
import type { Plan } from './schema/plan.ts'

export type NormNeeds = { readonly field: string; readonly norms: readonly string[] }

const none: NormNeeds = { field: 'shape', norms: [] }

export function normNeeds(norm: Norm, plan: Plan): NormNeeds {
  switch (norm.shape) {
    case 'share':
    case 'shareRange':
    case 'shareOrFloor':
      return norm.of.by === 'norm' ? { field: 'of', norms: [norm.of.norm] } : none
    case 'growth':
      return norm.by.kind === 'like' ? { field: 'by', norms: [norm.by.norm] } : none
    case 'identity':
      return norm.whole === undefined
        ? { field: 'parts', norms: norm.parts }
        : { field: 'parts', norms: [...norm.parts, norm.whole] }
    case 'formula':
      return { field: 'expression', norms: formulaNorms(norm.expression, plan) }
    default:
      return none
  }
}

const formulaNorms = (expression: string, plan: Plan): string[] =>
  wordsOf(expression).flatMap((word) => meaningsOf(plan, word).flatMap((m) => (m.is === 'norm' ? [m.norm] : [])))
