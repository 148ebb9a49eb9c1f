/** How a table is shown: which of its columns and rows, in which order, under which words. It adds no number of its own. */
import { z } from 'zod'
import { text } from './basics.ts'

/** Keys of rows are names as printed, keys of columns may name a year or a resource. */
const key = z.string().min(1).max(300)

export const tableView = z
  .strictObject({
    caption: text.optional().describe('Printed instead of the title; fields {{table!row!column}} are filled in'),
    rowHead: text.optional().describe('Head over the names of the rows'),
    unitLabel: text.optional(),
    columns: z
      .array(
        z.strictObject({
          key,
          label: text.optional(),
          group: text.optional().describe('Head over neighbouring columns'),
          over: text.optional().describe('Head over neighbouring groups'),
          decimals: z.number().int().min(0).max(6).optional(),
        }),
      )
      .min(1)
      .max(500)
      .optional()
      .describe('Columns shown, in this order; absent: all'),
    rows: z.array(key).max(10_000).optional().describe('Rows shown, in this order; absent: all'),
    without: z.array(key).max(10_000).optional().describe('Rows left out'),
    sort: z.strictObject({ column: key, down: z.boolean() }).optional().describe('Rows of facilities in this order'),
    groupBy: z
      .enum(['class', 'unit', 'kind', 'level', 'ownership', 'consortium'])
      .optional()
      .describe('Facilities under a head each, with the sum of those shown'),
    total: z.literal(false).optional().describe('No sum row'),
    turned: text.optional().describe('Name of the one row there is then: the rows become heads over the columns'),
    scale: z.literal(10_000).optional().describe('Counts are shown in 万'),
    notes: z.array(text).max(50).optional().describe('More notes, after those of the table'),
    orientation: z.enum(['portrait', 'landscape']).optional().describe('Absent: as the width asks'),
  })
  .describe('Columns, rows, order, grouping, decimals and words of a table')
export type TableView = z.infer<typeof tableView>
