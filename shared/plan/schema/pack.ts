/**
 * 标准包: the norms of one planning period, as a planner takes them into a plan. A template is a norm without a place: its
 * scope names no planning unit, its level says for which level of government it was written. Every template is cited, and the
 * status of its source says how far the figure was checked.
 */
import { z } from 'zod'
import { id, text, year } from './basics.ts'
import { resource } from './class.ts'
import { norm } from './norm.ts'
import { source } from './source.ts'

export const PACK_FORMAT = 'norma-pack'

/** Stands for the planning unit until a template is taken into a plan. */
export const ANY_UNIT = 'any'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const placed = (raw: unknown): unknown =>
  isRecord(raw) && (raw.scope === undefined || isRecord(raw.scope))
    ? { ...raw, scope: { unit: ANY_UNIT, ...raw.scope } }
    : raw

export const normTemplate = z.preprocess(
  placed,
  norm.refine((n) => n.scope.unit === ANY_UNIT && n.scope.class === undefined, { path: ['scope'] }),
)

const price = z.number().min(0).max(1e6).describe('Price of the first unit in the country, 万元')

/** 大型医用设备配置许可管理目录: in force from its date until a later list follows. */
export const licenceList = z.strictObject({
  id: id.describe('The year it is known by: 2018, 2023'),
  title: text,
  source: id.describe('Id of an entry of sources[]'),
  from: z.iso.date().describe('Date of issue, YYYY-MM-DD'),
  items: z.array(
    z.strictObject({
      item: text,
      aliases: z.array(text).optional(),
      licence: z.enum(['甲', '乙']),
    }),
  ),
  firstUnits: z
    .array(z.strictObject({ licence: z.enum(['甲', '乙']), from: price, below: price.optional() }))
    .describe('首次配置: class of an item not named, by the price of its first unit'),
})
export type LicenceList = z.infer<typeof licenceList>

export const pack = z.strictObject({
  format: z.literal(PACK_FORMAT),
  version: z.literal(1),
  id,
  title: text,
  period: z.strictObject({ from: year, to: year }),
  note: text.optional(),
  notIssued: z.array(text).optional().describe('What planners expect in this period and nobody has issued yet'),
  sources: z.array(source),
  resources: z.array(resource),
  registers: z.array(z.strictObject({ id, name: text })).optional(),
  norms: z.array(normTemplate),
  licences: z.array(licenceList).optional(),
})
export type Pack = z.infer<typeof pack>
