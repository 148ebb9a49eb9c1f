/** 配置标准: a norm is dated, cited data. One member of the union per shape; a new shape fails to compile until all know it. */
import { z } from 'zod'
import { access } from './norms/access.ts'
import { capacity } from './norms/capacity.ts'
import { caseTrigger } from './norms/case-trigger.ts'
import { type Comparator, comparators, type Force, forces } from './norms/common.ts'
import { controlTotal } from './norms/control-total.ts'
import { coverage } from './norms/coverage.ts'
import { density } from './norms/density.ts'
import { flooredDensity } from './norms/floored-density.ts'
import { formula } from './norms/formula.ts'
import { frequency } from './norms/frequency.ts'
import { funding } from './norms/funding.ts'
import { growth } from './norms/growth.ts'
import { identity } from './norms/identity.ts'
import { indicator } from './norms/indicator.ts'
import { milestone } from './norms/milestone.ts'
import { perInstitution } from './norms/per-institution.ts'
import { populationBand } from './norms/population-band.ts'
import { range } from './norms/range.ts'
import { ratio } from './norms/ratio.ts'
import { reference } from './norms/reference.ts'
import { reserve } from './norms/reserve.ts'
import { share } from './norms/share.ts'
import { shareOrFloor } from './norms/share-or-floor.ts'
import { shareRange } from './norms/share-range.ts'
import { stockMonths } from './norms/stock-months.ts'
import { threshold } from './norms/threshold.ts'
import { utilisation } from './norms/utilisation.ts'

export { type Comparator, comparators, type Force, forces }

export const norm = z.discriminatedUnion('shape', [
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
  reserve,
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
])
export type Norm = z.infer<typeof norm>
export type Shape = Norm['shape']
export type NormOf<S extends Shape> = Extract<Norm, { shape: S }>
