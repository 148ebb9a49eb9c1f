/** A table as it was found in a file or on the clipboard: texts in lines. Formulas are not computed; what they look like is text. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** What the lines of a table are about. */
export const importKinds = ['history', 'ages', 'units'] as const
export type ImportKind = (typeof importKinds)[number]

/** What a column holds. `ignore` is a column that is looked at by nobody. */
export const columnRoles = [
  'ignore',
  'year',
  'moment',
  'unit',
  'persons',
  'resident',
  'registered',
  'service',
  'revision',
  'age',
  'male',
  'female',
  'all',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** The roles a column may have in each kind of table, in the order they are offered. */
export const rolesOf: Readonly<Record<ImportKind, readonly ColumnRole[]>> = {
  history: ['ignore', 'year', 'moment', 'persons', 'resident', 'registered', 'service', 'unit', 'revision'],
  ages: ['ignore', 'age', 'male', 'female', 'all', 'year'],
  units: ['ignore', 'unit', 'persons'],
}

/** Persons per unit of the table: 人, 千人, 万人. */
export const scales = [1, 1000, 10_000] as const
export type Scale = (typeof scales)[number]

/** Beyond these a file is something else than a table of people and is not looked at. */
export const mostLines = 20_000
export const mostColumns = 300
