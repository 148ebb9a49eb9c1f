import { type PopulationKind, populationKinds } from '../plan/schema/basics.ts'

type Line = {
  readonly line: number
  readonly unit?: string
  readonly persons: Readonly<Partial<Record<PopulationKind, number>>>
}
type PlacePeople = { readonly unit: string; readonly kind: PopulationKind; readonly persons: number }
type Differing = { readonly unit: string; readonly kind: PopulationKind; readonly lines: readonly number[] }

/** People of each place the institutions name; a place of which two lines say two numbers has none. */
export function peopleOf(rows: readonly Line[]): {
  readonly people: readonly PlacePeople[]
  readonly differing: readonly Differing[]
} {
  const people: PlacePeople[] = []
  const differing: Differing[] = []
  for (const [unit, inside] of Map.groupBy(rows, (row) => row.unit ?? ''))
    for (const kind of unit === '' ? [] : populationKinds) {
      const said = inside.flatMap(({ line, persons }) => {
        const value = persons[kind]
        return value === undefined ? [] : [{ line, value }]
      })
      const [first] = said
      if (first === undefined) continue
      if (said.every(({ value }) => value === first.value)) people.push({ unit, kind, persons: first.value })
      else differing.push({ unit, kind, lines: said.map(({ line }) => line) })
    }
  return { people, differing }
}
