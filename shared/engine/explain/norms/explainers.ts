/** How every shape explains its requirement. A shape that is missing here does not compile. */
import type { Norm, NormOf, Shape } from '../../../plan/schema/norm.ts'
import { access, capacity, caseTrigger, coverage, perInstitution, stockMonths } from './by-count.ts'
import {
  controlTotal,
  frequency,
  growth,
  indicator,
  milestone,
  reference,
  threshold,
  utilisation,
} from './by-figure.ts'
import { formula } from './by-formula.ts'
import { density, flooredDensity, funding, populationBand, range } from './by-people.ts'
import { identity, ratio, share, shareOrFloor, shareRange } from './by-total.ts'
import type { Explainer } from './pieces.ts'

const explainers: { readonly [S in Shape]: Explainer<NormOf<S>> } = {
  density,
  range,
  flooredDensity,
  populationBand,
  share,
  shareRange,
  ratio,
  perInstitution,
  coverage,
  utilisation,
  threshold,
  growth,
  reserve: density,
  access,
  stockMonths,
  indicator,
  milestone,
  controlTotal,
  identity,
  shareOrFloor,
  caseTrigger,
  funding,
  capacity,
  frequency,
  reference,
  formula,
}

export const explainerOf = (shape: Shape): Explainer<Norm> => explainers[shape]
