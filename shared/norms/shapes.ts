/** Every shape of norm and how it is evaluated. A shape that is missing here does not compile. */
import { meaningsOf, wordsOf } from '../plan/formula-names.ts'
import type { Norm, NormOf, Shape } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { NormContext } from './context.ts'
import type { Requirement } from './requirement.ts'
import { evaluateAccess } from './shapes/access.ts'
import { evaluateCapacity } from './shapes/capacity.ts'
import { evaluateCaseTrigger } from './shapes/case-trigger.ts'
import { evaluateControlTotal } from './shapes/control-total.ts'
import { evaluateCoverage } from './shapes/coverage.ts'
import { evaluateDensity } from './shapes/density.ts'
import { evaluateFlooredDensity } from './shapes/floored-density.ts'
import { evaluateFormula } from './shapes/formula.ts'
import { evaluateFrequency } from './shapes/frequency.ts'
import { evaluateFunding } from './shapes/funding.ts'
import { evaluateGrowth } from './shapes/growth.ts'
import { evaluateIdentity } from './shapes/identity.ts'
import { evaluateIndicator } from './shapes/indicator.ts'
import { evaluateMilestone } from './shapes/milestone.ts'
import { evaluatePerInstitution } from './shapes/per-institution.ts'
import { evaluatePopulationBand } from './shapes/population-band.ts'
import { evaluateRange } from './shapes/range.ts'
import { evaluateRatio } from './shapes/ratio.ts'
import { evaluateReference } from './shapes/reference.ts'
import { evaluateReserve } from './shapes/reserve.ts'
import { evaluateShare } from './shapes/share.ts'
import { evaluateShareOrFloor } from './shapes/share-or-floor.ts'
import { evaluateShareRange } from './shapes/share-range.ts'
import { evaluateStockMonths } from './shapes/stock-months.ts'
import { evaluateThreshold } from './shapes/threshold.ts'
import { evaluateUtilisation } from './shapes/utilisation.ts'

/** Methods, not function fields: a rule for one shape may then stand for a rule for any shape it is looked up by. */
export type ShapeRule<N extends Norm> = {
  evaluate(norm: N, year: number, context: NormContext): readonly Requirement[]
  /** Whether it reads what the plan provides, which is known only after the allocation. */
  after?(norm: N, plan: Plan): boolean
}

type OfTotal = NormOf<'share' | 'shareRange' | 'shareOrFloor'>
const totalAfter = ({ of }: OfTotal): boolean => of.by === 'resource'
const readsAmounts = ({ expression }: NormOf<'formula'>, plan: Plan): boolean =>
  wordsOf(expression).some((word) => meaningsOf(plan, word).some((m) => m.is === 'amount'))
const always = (): boolean => true

export const shapes: { readonly [S in Shape]: ShapeRule<NormOf<S>> } = {
  density: { evaluate: evaluateDensity },
  range: { evaluate: evaluateRange },
  flooredDensity: { evaluate: evaluateFlooredDensity },
  populationBand: { evaluate: evaluatePopulationBand },
  share: { evaluate: evaluateShare, after: totalAfter },
  shareRange: { evaluate: evaluateShareRange, after: totalAfter },
  ratio: { evaluate: evaluateRatio, after: always },
  perInstitution: { evaluate: evaluatePerInstitution },
  coverage: { evaluate: evaluateCoverage },
  utilisation: { evaluate: evaluateUtilisation, after: always },
  threshold: { evaluate: evaluateThreshold, after: always },
  growth: { evaluate: evaluateGrowth },
  reserve: { evaluate: evaluateReserve },
  access: { evaluate: evaluateAccess },
  stockMonths: { evaluate: evaluateStockMonths },
  indicator: { evaluate: evaluateIndicator },
  milestone: { evaluate: evaluateMilestone },
  controlTotal: { evaluate: evaluateControlTotal },
  identity: { evaluate: evaluateIdentity },
  shareOrFloor: { evaluate: evaluateShareOrFloor, after: totalAfter },
  caseTrigger: { evaluate: evaluateCaseTrigger },
  funding: { evaluate: evaluateFunding },
  capacity: { evaluate: evaluateCapacity },
  frequency: { evaluate: evaluateFrequency },
  reference: { evaluate: evaluateReference },
  formula: { evaluate: evaluateFormula, after: readsAmounts },
}

export const ruleOf = (shape: Shape): ShapeRule<Norm> => shapes[shape]
