/**
 * 校核: says what differs, never who erred, and never stops a table. Two halves, one rule per file:
 *   1. the printed document, read from the baseline — the plan as it is stored, with the population the document counts with —
 *      so that trying another population does not turn every printed density into a finding;
 *   2. the current run: control totals, what the allocation reports, norms that could not be computed, the population it rests on.
 * Findings come in the order of `findingRules`, inside a rule in the order of the document.
 */
import type { AuditInput } from './audit-input.ts'
import { readDocument } from './document.ts'
import { type Finding, findingRules } from './finding.ts'
import { checkAllocation } from './rules/allocation.ts'
import { checkAlreadyMet } from './rules/already-met.ts'
import { checkCarried } from './rules/carried.ts'
import { checkClassDensities } from './rules/class-densities.ts'
import { checkConsortia } from './rules/consortium.ts'
import { checkContradictions } from './rules/contradiction.ts'
import { checkControls } from './rules/control.ts'
import { checkDensities } from './rules/density.ts'
import { checkFacilityParts } from './rules/facility-parts.ts'
import { checkImpliedRatios } from './rules/implied-ratio.ts'
import { checkInstitutions } from './rules/institutions.ts'
import { checkLaxerTargets } from './rules/laxer-target.ts'
import { checkLevels } from './rules/level.ts'
import { checkLives } from './rules/life.ts'
import { checkNames } from './rules/names.ts'
import { checkMissingStocks } from './rules/no-stock.ts'
import { checkComputed } from './rules/not-computed.ts'
import { checkPopulationAges } from './rules/population-ages.ts'
import { checkPopulationBreaks } from './rules/population-break.ts'
import { checkImpliedPopulation } from './rules/population-implied.ts'
import { checkPopulationMethods } from './rules/population-method.ts'
import { checkPopulationParts } from './rules/population-parts.ts'
import { checkSilentPopulation } from './rules/population-silent.ts'
import { checkPopulationSpan } from './rules/population-span.ts'
import { checkPopulationYears } from './rules/population-years.ts'
import { checkPosts } from './rules/posts.ts'
import { checkPrintedShares } from './rules/printed-share.ts'
import { checkRatios } from './rules/ratio.ts'
import { checkRequirements } from './rules/requirement.ts'
import { checkReserves } from './rules/reserve.ts'
import { checkRounding } from './rules/rounding.ts'
import { checkSameFacilities } from './rules/same-facility.ts'
import { checkStatements } from './rules/statement.ts'
import { checkSums } from './rules/sum.ts'
import { checkUtilisation } from './rules/utilisation.ts'
import { checkValues } from './rules/values.ts'
import { checkWorkloads } from './rules/workload.ts'

const documentRules = [
  checkSums,
  checkStatements,
  checkDensities,
  checkValues,
  checkClassDensities,
  checkRatios,
  checkReserves,
  checkMissingStocks,
  checkInstitutions,
  checkRequirements,
  checkPrintedShares,
  checkImpliedRatios,
  checkLaxerTargets,
  checkAlreadyMet,
  checkNames,
  checkRounding,
  checkUtilisation,
  checkLevels,
  checkImpliedPopulation,
]
const runRules = [
  checkLives,
  checkConsortia,
  checkFacilityParts,
  checkPosts,
  checkWorkloads,
  checkSameFacilities,
  checkCarried,
  checkContradictions,
  checkControls,
  checkAllocation,
  checkComputed,
  checkPopulationMethods,
  checkPopulationAges,
  checkPopulationYears,
  checkPopulationParts,
  checkPopulationSpan,
  checkPopulationBreaks,
  checkSilentPopulation,
]

export function audit(baseline: AuditInput, current: AuditInput): Finding[] {
  const findings = [...documentFindings(baseline), ...runRules.flatMap((check) => check(current))]
  return findings.sort((a, b) => findingRules.indexOf(a.rule) - findingRules.indexOf(b.rule))
}

// Results are never changed in place: while a planner tries other assumptions, the document is read only once.
const known = new WeakMap<AuditInput, readonly Finding[]>()

function documentFindings(baseline: AuditInput): readonly Finding[] {
  const before = known.get(baseline)
  if (before !== undefined) return before
  const document = readDocument(baseline)
  const findings = documentRules.flatMap((check) => check(document))
  known.set(baseline, findings)
  return findings
}
