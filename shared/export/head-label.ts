import type { Column } from '../tables/table-model.ts'

/** One line for a column under shared heads: “2020年 编制总数”. */
export const headLabel = ({ over, group, label }: Column): string =>
  [over, group, label].filter((text) => text !== undefined).join(' ')
