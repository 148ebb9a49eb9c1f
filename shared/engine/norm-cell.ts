/** The list of the 标准 stage is no printed table; its cells are named here: row = norm id, column = value:YEAR or required:YEAR. */
export const NORM_LIST = 'norm-list'
