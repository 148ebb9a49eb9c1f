/** Chart of a spec from the results of one run; undefined where there is nothing to draw. */

import { never } from '../base/never.ts'
import type { Results } from '../engine/results.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import type { Language } from '../text/message.ts'
import { agePyramid } from './age-pyramid.ts'
import { bedsByClass } from './beds-by-class.ts'
import type { ChartModel } from './chart-model.ts'
import { densityByUnit } from './density-by-unit.ts'
import { requirementByFacility } from './requirement-by-facility.ts'
import { staffGap } from './staff-gap.ts'
import { waterfallChart } from './waterfall-chart.ts'

export function buildChart(spec: ChartSpec, results: Results, language: Language): ChartModel | undefined {
  switch (spec.kind) {
    case 'bedsByClass':
      return bedsByClass(spec, results, language)
    case 'requirementByFacility':
      return requirementByFacility(spec, results, language)
    case 'densityByUnit':
      return densityByUnit(spec, results, language)
    case 'staffGap':
      return staffGap(spec, results, language)
    case 'agePyramid':
      return agePyramid(spec, results, language)
    case 'waterfall':
      return waterfallChart(spec, results, language)
    default:
      return never(spec.kind)
  }
}
