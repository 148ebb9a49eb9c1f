import { FORMAT, type Plan, VERSION } from './schema/plan.ts'

export type BlankPlan = {
  readonly title: string
  readonly name: string
  readonly level: Plan['region']['level']
  readonly baseYear: number
  readonly targetYear: number
  /** Residents at the end of the base year; absent: not known, and asked for where a norm needs them. */
  readonly population?: number
  /** What the number of people cites: nobody but who typed it. */
  readonly sourceTitle: string
}

/** A plan of one place with nothing in it: what is not known is absent, not 0. */
export function blankPlan({ title, name, level, baseYear, targetYear, population, sourceTitle }: BlankPlan): Plan {
  return {
    format: FORMAT,
    version: VERSION,
    title,
    region: { unit: 'region', name, level },
    baseYear,
    targetYear,
    sources: population === undefined ? [] : [{ id: 'typed', title: sourceTitle, status: 'assumption' }],
    units: [{ id: 'region', name, level }],
    population: {
      observations:
        population === undefined
          ? []
          : [
              {
                unit: 'region',
                kind: 'resident',
                year: baseYear,
                moment: 'yearEnd',
                persons: population,
                cite: { source: 'typed' },
              },
            ],
      projections: population === undefined ? [] : [{ unit: 'region', kind: 'resident', method: 'constant' }],
    },
    classes: [],
    resources: [],
    facilities: [],
    stocks: [],
    institutions: [],
    norms: [],
    allocations: [],
    tables: [],
    facts: [],
    printed: [],
    decisions: [],
    scenarios: [],
  }
}
