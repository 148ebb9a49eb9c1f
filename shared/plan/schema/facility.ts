import { z } from 'zod'
import { amount, cite, id, text, year } from './basics.ts'
import { facilityEvent } from './events.ts'
import { administrations, facilityGrades, facilityKinds, facilityLevels, ownerships } from './facility-attributes.ts'

/** What an allocation may do to one facility’s resource. */
export const limit = z.strictObject({
  resource: id,
  lock: z.boolean().optional().describe('The planned amount stands; no method changes it'),
  min: amount.optional().describe('Never allocated less, in the counting unit'),
  max: amount.optional().describe('Never allocated more, in the counting unit'),
})

export const workload = z.strictObject({
  year,
  discharges: amount.optional().describe('出院人次, per year'),
  openBedDays: amount.optional().describe('实际开放总床日数, bed-days per year'),
  occupiedBedDays: amount.optional().describe('实际占用总床日数, bed-days per year'),
  lengthOfStay: z.number().positive().max(400).optional().describe('平均住院日, days'),
  occupancy: z.number().min(0).max(2).optional().describe('病床使用率 as a fraction, 0.88 is 88 %'),
  visits: amount.optional().describe('诊疗人次, per year'),
  cite: cite.optional(),
})

/** 医疗卫生机构: one hospital, centre or clinic; or a block of several that the document does not name (members > 1). */
export const facility = z
  .strictObject({
    id,
    name: text.describe('As printed'),
    codes: z
      .strictObject({ institution: text.optional(), creditCode: text.optional() })
      .optional()
      .describe('机构代码, 统一社会信用代码'),
    aliases: z.array(text).optional().describe('加挂名称 and other names'),
    campuses: z.array(z.strictObject({ name: text, unit: id.optional() })).optional(),
    unit: id.describe('属地: the planning unit it stands in'),
    ownership: z.enum(ownerships).describe('举办主体: government 政府办, public 其他公立, private 社会办'),
    administration: z.enum(administrations).describe('隶属: the level it answers to'),
    kind: z.enum(facilityKinds),
    level: z.enum(facilityLevels).optional().describe('级; absent: not known'),
    grade: z.enum(facilityGrades).optional().describe('等'),
    tcm: z.boolean().optional().describe('中医类机构'),
    consortium: text.optional().describe('医共体: id of an entry of consortia[], or its name'),
    decidedBy: z.strictObject({ above: text }).optional().describe('上级 who decides its plan; absent: this plan does'),
    opens: year.optional(),
    closes: year.optional(),
    successor: id.optional().describe('Facility that takes over its beds and staff'),
    events: z.array(facilityEvent).min(1).max(100).optional().describe('What happens to it, by year'),
    members: z.number().int().min(1).max(100_000).optional().describe('Institutions behind this row; 1 where absent'),
    limits: z.array(limit).optional(),
    workload: z.array(workload).optional(),
    cite: cite.optional(),
    note: text.optional(),
  })
  .describe('A row of the allocation tables')
export type Facility = z.infer<typeof facility>

/** How much of a resource is where: of one facility, or of a class in a unit where the document names no facility. */
export const stock = z.strictObject({
  facility: id.optional(),
  unit: id.optional().describe('Instead of facility: the planning unit a total is given for'),
  class: id.optional().describe('With unit: the class the total is given for'),
  resource: id,
  measure: z
    .enum(['approved', 'actual', 'posts', 'onPosts', 'onDuty'])
    .describe('编制 (核定, 登记), 实有, 核定编制, 在编, 在岗'),
  year: year.describe('Year end'),
  status: z.enum(['actual', 'estimated', 'planned']).describe('期末实际, 估计, 规划'),
  value: amount,
  cite: cite.optional(),
})
export type Stock = z.infer<typeof stock>

/** How many institutions of a sort there are, where no rows name them. */
export const institutionCount = z.strictObject({
  id,
  name: text,
  unit: id,
  class: id.optional().describe('Class whose institutions are counted; per-institution norms read it'),
  year,
  count: z.number().int().min(0).max(1e7).describe('Institutions, 家 (个)'),
  cite: cite.optional(),
})
