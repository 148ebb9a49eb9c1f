import { z } from 'zod'
import { id, text } from './basics.ts'

/** What of several 方案 is put side by side. */
export const boardChoice = z.strictObject({
  show: z.enum(['beds', 'staff', 'equipment', 'table']),
  rows: z.enum(['classes', 'facilities']).optional().describe('Of beds; classes where absent'),
  measure: z.enum(['planned', 'allocated']).optional().describe('Of beds; planned where absent'),
  table: id.optional().describe('Which table, where one is shown'),
  column: text.optional().describe('Which column of it; absent: every column'),
})
export type BoardChoice = z.infer<typeof boardChoice>
