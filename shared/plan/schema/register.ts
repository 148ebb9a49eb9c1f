/** Lists that norms count over, beside facilities and stocks: who has what, what is in store, how much was done. */
import { z } from 'zod'
import { amount, cite, id, text, year } from './basics.ts'

/** 覆盖登记: which institutions of some classes have a feature (感染性疾病科, 发热诊室, 中医馆, 老年医学科). */
export const register = z.strictObject({
  id,
  name: text,
  classes: z.array(id).max(50).optional().describe('Classes whose facilities are asked; absent: only the counts'),
  entries: z
    .array(z.strictObject({ facility: id, year, has: z.boolean(), cite: cite.optional() }))
    .optional()
    .describe('Yes or no per facility; the latest year up to the one asked for holds'),
  counts: z
    .array(
      z.strictObject({
        year,
        with: amount.optional(),
        total: amount.optional(),
        share: z.number().min(0).max(1).optional().describe('Where the source gives only the share'),
        cite: cite.optional(),
      }),
    )
    .optional()
    .describe('Where the source gives numbers and no names'),
})
export type Register = z.infer<typeof register>

/** 物资储备: one item in store and how fast it goes. */
export const supply = z.strictObject({
  id,
  name: text,
  counter: text,
  monthlyUse: amount.optional().describe('Used per month'),
  stock: amount.optional(),
  year: year.optional(),
  example: z.literal(true).optional().describe('示例: not from a document'),
  cite: cite.optional(),
})

/** 服务量 of a class in a unit, where no facility rows carry their workload. */
export const service = z.strictObject({
  unit: id,
  class: id.optional(),
  year,
  discharges: amount.optional().describe('出院人次, per year'),
  admissions: amount.optional().describe('入院人次, per year'),
  openBedDays: amount.optional(),
  occupiedBedDays: amount.optional(),
  lengthOfStay: z.number().positive().max(400).optional().describe('平均住院日, days'),
  occupancy: z.number().min(0).max(2).optional().describe('病床使用率 as a fraction'),
  visits: amount.optional().describe('诊疗人次, per year'),
  hospitalisationRate: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .describe('住院率: discharges of residents per resident and year'),
  outflow: z.number().min(0).max(1).optional().describe('Share of residents’ discharges that happen elsewhere'),
  inflow: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Discharges of people from elsewhere, as a fraction of the residents’ discharges'),
  cite: cite.optional(),
})
export type Service = z.infer<typeof service>

/** 大型医用设备: units of one item through 申报 → 下达 → 许可 → 装机. */
export const equipment = z.strictObject({
  id,
  item: text,
  facility: id.optional(),
  class: id.optional(),
  licence: z.enum(['甲', '乙', 'none']).describe('Licence class under `list`'),
  list: text.optional().describe('Which licence list counts it: 2018, 2023'),
  year,
  applied: amount.optional().describe('申报, 台'),
  quota: amount.optional().describe('下达, 台'),
  licensed: amount.optional().describe('许可, 台'),
  installed: amount.optional().describe('装机, 台'),
  cite: cite.optional(),
})
export type Equipment = z.infer<typeof equipment>

/** Which of two norms for one thing governs, as the planner chose. */
export const precedence = z.strictObject({ unit: id, class: id.optional(), resource: id, norm: id })
export type Precedence = z.infer<typeof precedence>
