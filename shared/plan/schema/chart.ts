/** Which chart an annex shows. The engine fills it; a chart holds no number of its own. */
import { z } from 'zod'
import { id, text, year } from './basics.ts'

export const chartKinds = [
  'bedsByClass',
  'requirementByFacility',
  'densityByUnit',
  'staffGap',
  'agePyramid',
  'waterfall',
] as const

export const chartSpec = z.strictObject({
  kind: z.enum(chartKinds),
  title: text.optional().describe('Caption in place of the usual one'),
  resource: id.optional().describe('What is counted; beds where it is left out'),
  class: id.optional().describe('Facilities of this class only'),
  unit: id
    .optional()
    .describe('The planning unit whose parts or ages are shown; the region of the plan where it is left out'),
  year: year.optional().describe('The target year where it is left out'),
  scenario: id.optional().describe('waterfall: the 方案 that is held against the stored plan'),
  table: id.optional().describe('waterfall: table of the cell that is taken apart'),
  row: id.optional().describe('waterfall: row key of the cell'),
  column: text.optional().describe('waterfall: column key of the cell'),
})
export type ChartSpec = z.infer<typeof chartSpec>
