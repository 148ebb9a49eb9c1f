import { z } from 'zod'
import { amount, cite, id, year } from './basics.ts'

/** 服务量: what a region, or one class of facilities in it, did in a year. */
export const service = z.strictObject({
  unit: id,
  class: id.optional().describe('Class the figures are of; absent: all facilities of the unit'),
  year,
  discharges: amount.optional().describe('出院人次, per year'),
  openBedDays: amount.optional().describe('实际开放总床日数, bed-days per year'),
  occupiedBedDays: amount.optional().describe('实际占用总床日数, bed-days per year'),
  lengthOfStay: z.number().positive().max(400).optional().describe('平均住院日, days'),
  occupancy: z.number().min(0).max(2).optional().describe('病床使用率 as a fraction, 0.88 is 88 %'),
  hospitalisationRate: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .describe('年住院率: discharges of residents, wherever they go, per resident and year, 0.15 is 15 %'),
  outflow: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('流出: share of the residents’ discharges that happen elsewhere, a fraction'),
  inflow: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('流入: discharges of people from elsewhere, as a fraction of the residents’ discharges'),
  cite: cite.optional(),
})
export type Service = z.infer<typeof service>
