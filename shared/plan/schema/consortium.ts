import { z } from 'zod'
import { cite, id, text } from './basics.ts'

/** 医共体: facilities under one lead. Members name it, by id or by name, in their own field `consortium`. */
export const consortium = z.strictObject({
  id,
  name: text,
  lead: id.optional().describe('牵头医院: a facility of the plan'),
  note: text.optional(),
  cite: cite.optional(),
})
export type Consortium = z.infer<typeof consortium>
