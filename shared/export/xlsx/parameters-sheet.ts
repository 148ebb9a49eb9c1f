/** 参数: what the plan is about, and its population by unit, kind and year, which every density divides by. */
import type { PopulationKind } from '../../plan/schema/basics.ts'
import type { TablesInput } from '../../tables/input.ts'
import { type Language, message, say, type TextKey } from '../../text/message.ts'
import { rangeName, reference } from './address.ts'
import type { Live } from './live.ts'
import { inputLook, looks, numberLook, textCell } from './looks.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'

export type Parameters = {
  readonly sheet: Sheet
  persons(unit: string, kind: PopulationKind, year: number): Live | undefined
}

export function parametersSheet(
  { plan, projection, assumed, scenario }: TablesInput,
  name: string,
  language: Language,
  date: string | undefined,
): Parameters {
  const words = (key: TextKey): string => say(language, message(key))
  const years = Array.from({ length: plan.targetYear - plan.baseYear + 1 }, (_, at) => plan.baseYear + at)
  const width = 2 + years.length
  const facts: [string, SheetCell][] = [
    [words('office.plan'), textCell(plan.title)],
    ...(plan.stage === undefined
      ? []
      : ([[words('office.stage'), textCell(plan.stage)]] satisfies [string, SheetCell][])),
    [words('office.region'), textCell(plan.region.name)],
    [words('office.baseYear'), { value: plan.baseYear, look: numberLook('0', { align: 'left' }) }],
    [words('office.targetYear'), { value: plan.targetYear, look: numberLook('0', { align: 'left' }) }],
    ...(scenario === undefined
      ? []
      : ([[words('office.scenario'), textCell(scenario.name)]] satisfies [string, SheetCell][])),
    [words('office.assumed'), { value: scenario?.more ?? assumed, look: numberLook('0', { align: 'left' }) }],
    ...(date === undefined ? [] : ([[words('office.date'), textCell(date)]] satisfies [string, SheetCell][])),
    [words('office.about'), textCell(words('office.generated'))],
  ]
  const factsTop = 1
  const headRow = factsTop + facts.length + 1
  const head: SheetRow = {
    cells: [
      textCell(words('office.unit'), looks.head),
      textCell(words('office.kind'), looks.head),
      ...years.map((year): SheetCell => ({ value: year, look: { ...looks.head, format: '0' } })),
    ],
  }
  const places = new Map<string, Live>()
  const unitNames = new Map(plan.units.map((unit) => [unit.id, unit.name]))
  const people = projection.series.map(({ unit, kind, byYear }, at): SheetRow => {
    const cells = years.map((year, column): SheetCell => {
      const persons = byYear.get(year)?.toNumber()
      if (persons === undefined) return { look: numberLook() }
      const place = { sheet: name, row: headRow + 1 + at, column: 2 + column }
      places.set(`${unit} ${kind} ${year}`, { formula: reference(place), value: persons })
      return { value: persons, look: inputLook }
    })
    return { cells: [textCell(unitNames.get(unit) ?? unit), textCell(words(`term.${kind}`)), ...cells] }
  })
  const across = (row: number, from: number): string => rangeName(row, from, row, width - 1)
  const filled = (cells: readonly SheetCell[]): SheetCell[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => textCell(undefined)),
  ]
  return {
    sheet: {
      name,
      widths: [22, 22, ...years.map(() => 12)],
      rows: [
        { cells: [textCell(name, looks.title)], height: 24 },
        ...facts.map(
          ([label, cell], at): SheetRow => ({
            cells: filled([textCell(label, looks.head), cell]),
            ...(at === facts.length - 1 ? { height: 66 } : {}),
          }),
        ),
        { cells: [textCell(words('office.population'), { ...looks.title, align: 'left', wrap: false })], height: 24 },
        head,
        ...people,
      ],
      merges: [across(0, 0), ...facts.map((_, at) => across(factsTop + at, 1)), across(headRow - 1, 0)],
      frozen: { rows: 0, columns: 2 },
      repeated: [headRow, headRow],
      landscape: years.length > 5,
    },
    persons: (unit, kind, year) => places.get(`${unit} ${kind} ${year}`),
  }
}
