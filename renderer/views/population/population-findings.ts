/** Which 校核提示 of the population stand where on the stage: at the methods, the ages, the history or the units. */
import type { Finding, FindingRule } from '../../../shared/audit/finding.ts'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'

export type Place = 'methods' | 'ages' | 'history' | 'units'

const places: Partial<Record<FindingRule, Place>> = {
  populationMethod: 'methods',
  populationSpan: 'methods',
  populationSilent: 'methods',
  populationImplied: 'methods',
  populationAges: 'ages',
  populationYears: 'history',
  populationBreak: 'history',
  populationParts: 'units',
}

export type StageFindings = Readonly<Record<Place, readonly Finding[]>>

/** Of one unit and kind; those of units below it stand at the units. */
export function findingsOf(
  findings: readonly Finding[],
  unit: string,
  kind: PopulationKind,
  below: ReadonlySet<string>,
): StageFindings {
  const found: Record<Place, Finding[]> = { methods: [], ages: [], history: [], units: [] }
  for (const finding of findings) {
    const place = places[finding.rule]
    if (place === undefined || (finding.where.kind !== undefined && finding.where.kind !== kind)) continue
    if (finding.where.unit === unit) found[place].push(finding)
    else if (below.has(finding.where.unit ?? '')) found.units.push(finding)
  }
  return found
}
