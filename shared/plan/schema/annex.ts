/** 附件: which tables, charts and sections of text are printed, in which order, under which numbers. */
import { z } from 'zod'
import { id, text } from './basics.ts'
import { chartSpec } from './chart.ts'
import { tableView } from './table-view.ts'

const notes = z.array(text).max(50).optional()

export const annexItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    table: id.describe('Id of an entry of tables[], or of a table any plan can print'),
    view: tableView.optional().describe('Here only; absent: as the table itself says'),
    unnumbered: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('chart'), chart: chartSpec, caption: text.optional(), notes }),
  z.strictObject({ kind: z.literal('prose'), prose: id }),
  z.strictObject({
    kind: z.literal('comparison'),
    scenarios: z.array(id).min(2).max(12).describe('“baseline” or ids of scenarios; differences against the first'),
    tables: z.array(id).max(200).optional().describe('Absent: all that differ'),
    onlyDifferent: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('heading'), level: z.enum(['1', '2', '3']), text }),
  z.strictObject({ kind: z.literal('sources') }).describe('来源与未核实数据说明'),
  z.strictObject({ kind: z.literal('pageBreak') }),
])
export type AnnexItem = z.infer<typeof annexItem>

export const numberings = ['table', 'annexTable', 'box', 'none'] as const

export const annex = z
  .strictObject({
    id,
    title: text,
    heading: text.optional().describe('Printed above all; absent: no heading'),
    numbering: z.enum(numberings).optional().describe('表1 (default), 附表1, 专栏1, none'),
    startNumber: z.number().int().min(1).max(9999).optional(),
    firstPage: z.number().int().min(1).max(9999).optional(),
    date: text.optional().describe('Printed as typed; never taken from the clock'),
    items: z.array(annexItem).max(500),
  })
  .describe('What is printed together')
export type AnnexSpec = z.infer<typeof annex>
