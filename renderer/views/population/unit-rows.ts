/** Planning units by years as rows of the grid: what was counted or set, and between it what the run computed. */
import type { View } from '../../../shared/engine/view.ts'
import { countChange } from '../../../shared/import/import-changes.ts'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { formatDifference, formatNumber } from '../../components/format.ts'
import type { CellContent, CellEdit, GridColumn, GridRow } from '../../components/grid/grid-row.ts'
import { unitFigures } from './unit-figures.ts'

export type UnitTable = {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly foot: readonly GridRow[]
}

const childrenOf = (plan: Plan, unit: string): Plan['units'] => plan.units.filter(({ parent }) => parent === unit)

/** All years in a wide table; the first and the last one with what is said of them in a narrow one. */
export function unitTable(
  plan: Plan,
  view: View,
  { unit, kind, wide }: { readonly unit: string; readonly kind: PopulationKind; readonly wide: boolean },
  language: Language,
): UnitTable {
  const word = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const children = childrenOf(plan, unit)
  const names = new Set(children.map(({ id }) => id))
  const counted = plan.population.observations
    .filter((o) => o.kind === kind && names.has(o.unit))
    .map(({ year }) => year)
  const all = [...new Set([...counted, ...view.people.years])].sort((a, b) => a - b)
  const years = wide ? all : all.filter((year) => year === plan.baseYear || year === plan.targetYear)
  const figures = unitFigures(plan, view, kind)
  const { personsIn } = figures
  const keys = years.map(String)
  // The unit itself stands over its parts: what is set for it by hand is typed there.
  const rows = [{ id: unit, name: nameOf(plan, unit) }, ...children].map(({ id, name }): GridRow => {
    const first = personsIn(id, plan.baseYear)
    const last = personsIn(id, plan.targetYear)
    const estimated = figures.isEstimated(id)
    return {
      key: id,
      label: name,
      ...(id === unit ? { note: word('people.units.whole') } : estimated && { note: word('people.estimated') }),
      kind: 'leaf',
      level: 0,
      editable: keys,
      lockable: false,
      locked: false,
      cells: {
        ...Object.fromEntries(
          years.map((year) => [String(year), cell(personsIn(id, year), figures.isOwn(id, year), word)]),
        ),
        change: difference(first, last),
        ...share('old', figures.oldShare(id), 1),
        ...share('beds', figures.bedsPerThousand(id), 2),
      },
    }
  })
  const sums = new Map(
    years.map((year) => {
      const values = children.map(({ id }) => personsIn(id, year))
      const known = values.filter((value) => value !== undefined)
      return [year, known.length > 0 && known.length === values.length ? known.reduce((a, b) => a + b, 0) : undefined]
    }),
  )
  const total = (key: string, label: string, of: (year: number) => CellContent): GridRow => ({
    key,
    label,
    kind: 'total',
    level: 0,
    editable: [],
    lockable: false,
    locked: false,
    cells: Object.fromEntries(years.map((year) => [String(year), of(year)])),
  })
  const foot =
    children.length === 0
      ? []
      : [
          total(':sum', word('people.units.sum'), (year) => cell(sums.get(year), true, word)),
          total(':rest', word('people.units.rest'), (year) => difference(personsIn(unit, year), sums.get(year))),
        ]
  const longest = Math.max(0, ...rows.map(({ cells }) => cells[String(plan.baseYear)]?.text.length ?? 0))
  const width = Math.max(74, longest * 8 + 22)
  return {
    columns: [
      ...years.map((year) => ({ key: String(year), head: String(year), width })),
      { key: 'change', head: word('people.units.change'), width: 74 },
      ...(children.some(({ id }) => figures.oldShare(id) !== undefined)
        ? [{ key: 'old', head: word('people.units.old'), width: 58 }]
        : []),
      { key: 'beds', head: word('people.units.beds'), width: 70 },
    ],
    rows,
    foot,
  }
}

const nameOf = (plan: Plan, unit: string): string => plan.units.find(({ id }) => id === unit)?.name ?? unit

function cell(
  value: number | undefined,
  given: boolean,
  word: (...args: Parameters<typeof message>) => string,
): CellContent {
  if (value === undefined) return { text: '—', muted: true, spoken: word('people.units.unknown') }
  const whole = Math.round(value)
  return { text: formatNumber(whole), raw: whole, ...(!given && { computed: true }) }
}

const difference = (before: number | undefined, after: number | undefined): CellContent =>
  before === undefined || after === undefined
    ? { text: '' }
    : { text: formatDifference(Math.round(after) - Math.round(before)), raw: Math.round(after) - Math.round(before) }

const share = (key: string, value: number | undefined, decimals: number): Record<string, CellContent> => ({
  [key]: value === undefined ? { text: '—', muted: true } : { text: formatNumber(value, decimals), raw: value },
})

const observed = (plan: Plan, unit: string, kind: PopulationKind, year: number) =>
  plan.population.observations.filter((o) => o.unit === unit && o.kind === kind && o.year === year)

const givenIn = (plan: Plan, unit: string, kind: PopulationKind, year: number): boolean =>
  plan.population.projections.some(
    (p) => p.unit === unit && p.kind === kind && (p.given ?? []).some((given) => given.year === year),
  )

/** A counted year is corrected where it was counted; any later year is set. An emptied cell is taken away, not 0. */
export function unitEdits(plan: Plan, kind: PopulationKind, edits: readonly CellEdit[]): StatedChange[] {
  return edits.flatMap(({ row: unit, column, value }): StatedChange[] => {
    const year = Number(column)
    const counts = observed(plan, unit, kind, year)
    const last = counts.at(-1)
    if (givenIn(plan, unit, kind, year) || (last === undefined && year > plan.baseYear))
      return [{ type: 'setPopulation', unit, kind, year, persons: value === 0 ? null : value }]
    if (value !== null) {
      const change = countChange(plan, last ?? { unit, kind, year, moment: 'yearEnd' }, value)
      return change === undefined ? [] : [change]
    }
    return counts.map(({ moment, revision }) => ({
      type: 'setObservation',
      unit,
      kind,
      year,
      moment,
      revision: revision ?? null,
      observation: null,
    }))
  })
}
