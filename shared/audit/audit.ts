/**
 * 校核: says what differs, never who erred, and never stops a table. Two halves, one rule per file:
 *   1. the printed document, read from the baseline — the plan as it is stored, with the population the document counts with —
 *      so that trying another population does not turn every printed density into a finding;
 *   2. the current run: control totals, what the allocation reports, norms that could not be computed.
 * Findings come in the order of `findingRules`, inside a rule in the order of the document.
 */
import type { Plan } from '../plan/schema/plan.ts'
import type { AuditInput } from './audit-input.ts'
import { readDocument } from './document.ts'
import { type Finding, findingRules } from './finding.ts'
import { checkAllocation } from './rules/allocation.ts'
import { checkClassDensities } from './rules/class-densities.ts'
import { checkControls } from './rules/control.ts'
import { checkDensities } from './rules/density.ts'
import { checkInstitutions } from './rules/institutions.ts'
import { checkMissingStocks } from './rules/no-stock.ts'
import { checkComputed } from './rules/not-computed.ts'
import { checkRatios } from './rules/ratio.ts'
import { checkRequirements } from './rules/requirement.ts'
import { checkReserves } from './rules/reserve.ts'
import { checkStatements } from './rules/statement.ts'
import { checkSums } from './rules/sum.ts'
import { checkValues } from './rules/values.ts'

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
]
const runRules = [checkControls, checkAllocation, checkComputed]

export function audit(baseline: AuditInput, current: AuditInput): Finding[] {
  const findings = [...documentFindings(baseline), ...runRules.flatMap((check) => check(current))]
  return findings.sort((a, b) => findingRules.indexOf(a.rule) - findingRules.indexOf(b.rule))
}

// Results are never changed in place: while a planner tries other assumptions, the document is read only once.
const known = new WeakMap<AuditInput, readonly Finding[]>()
// Nor does an edit of a figure that the document prints itself change what is said of the document.
const read = new WeakMap<
  Plan['printed'],
  { readonly from: readonly unknown[]; readonly findings: readonly Finding[] }
>()

function documentFindings(baseline: AuditInput): readonly Finding[] {
  const before = known.get(baseline)
  if (before !== undefined) return before
  const from = documentSources(baseline)
  const last = read.get(baseline.plan.printed)
  const same = last?.from.every((value, i) => value === from[i])
  const findings = last !== undefined && same ? last.findings : findingsOf(baseline)
  known.set(baseline, findings)
  read.set(baseline.plan.printed, { from, findings })
  return findings
}

function findingsOf(baseline: AuditInput): readonly Finding[] {
  const document = readDocument(baseline)
  return documentRules.flatMap((check) => check(document))
}

/** All that the rules about the document look at: lists of the plan as they are, figures it does not print and requirements as text. */
function documentSources({ plan, requirements }: AuditInput): readonly unknown[] {
  const printed = new Set(plan.printed.map((f) => `${f.facility}|${f.resource}|${f.year}`))
  const unprinted = plan.stocks.filter((s) => !printed.has(`${s.facility}|${s.resource}|${s.year}`))
  const totals = new Set(plan.printed.flatMap((f) => (f.measure === 'count' ? [`${f.table}|${f.row}`] : [])))
  const listed = new Set(
    plan.tables.flatMap((t) =>
      t.kind === 'norms' ? t.rows.flatMap((r) => (totals.has(`${t.id}|${r.key}`) ? [r.norm] : [])) : [],
    ),
  )
  const required = requirements.filter((r) => r.year === plan.targetYear && listed.has(r.norm))
  return [
    plan.baseYear,
    plan.targetYear,
    plan.region,
    plan.sources,
    plan.units,
    plan.population,
    plan.classes,
    plan.resources,
    plan.facilities,
    plan.institutions,
    plan.norms,
    plan.allocations,
    plan.tables,
    plan.facts,
    unprinted
      .map((s) => `${s.facility} ${s.unit} ${s.class} ${s.resource} ${s.measure} ${s.year} ${s.status} ${s.value}`)
      .join('\n'),
    required.map((r) => `${r.norm} ${r.low} ${r.value} ${r.high} ${r.unrounded}`).join('\n'),
  ]
}
