import type { Column } from '../tables/table-model.ts'

/** One line for a column under a shared head: “2020年 编制总数”. */
export const headLabel = (column: Column): string =>
  column.group === undefined ? column.label : `${column.group} ${column.label}`
