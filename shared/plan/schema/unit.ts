import { z } from 'zod'
import { cite, id, levels, text } from './basics.ts'

/** 规划单元: the tree of places that people and facilities belong to. */
export const unit = z.strictObject({
  id,
  name: text,
  level: z.enum(levels),
  parent: id.optional().describe('The unit that contains this one; absent at the root'),
  code: text.optional().describe('行政区划代码'),
  areaKm2: z.number().positive().max(1e8).optional().describe('Area, km²'),
  position: z
    .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
    .optional()
    .describe('Degrees, WGS 84'),
  cite: cite.optional(),
})
export type Unit = z.infer<typeof unit>
