/** Everything one run computes, as the command line prints it. What cannot be computed is absent, never 0 or null. */

import type { Finding } from '../audit/finding.ts'
import type { Decimal } from '../base/decimal.ts'
import type { Results } from '../engine/results.ts'
import { governing } from '../norms/precedence.ts'
import type { AgeTable } from '../population/projection.ts'
import { type Language, say } from '../text/message.ts'

export type ComputeOptions = { readonly scenario: string; readonly language: Language }

export function computeJson(results: Results, { scenario, language }: ComputeOptions) {
  const { plan } = results
  // Only where two norms give one thing two numbers is there anything to govern.
  const governs = new Map<string, boolean>()
  for (const contest of governing(plan, results.requirements)) {
    governs.set(contest.governs, true)
    for (const other of contest.others) governs.set(other, false)
  }
  return {
    plan: {
      title: plan.title,
      region: plan.region.name,
      baseYear: plan.baseYear,
      targetYear: plan.targetYear,
      scenario,
    },
    population: results.projection.series.flatMap(({ unit, kind, byYear, estimated }) =>
      [...byYear].map(([year, persons]) => ({
        unit,
        kind,
        year,
        persons: persons.toNumber(),
        ...(estimated && { estimated }),
        ...agesJson(results.projection.ages(unit, kind, year)),
      })),
    ),
    requirements: results.requirements.map((r) => ({
      norm: r.norm,
      shape: r.shape,
      scope: r.scope,
      resource: r.resource,
      year: r.year,
      ...(r.item !== undefined && { item: r.item }),
      ...numbers({
        low: r.low,
        value: r.value,
        high: r.high,
        unrounded: r.unrounded,
        unroundedHigh: r.unroundedHigh,
        per100000: r.per100000,
        per100000High: r.per100000High,
        actual: r.actual,
        gap: r.gap,
      }),
      ...(r.found !== undefined && { found: { value: r.found.value.toNumber(), year: r.found.year } }),
      ...(r.also !== undefined && { also: numbers(Object.fromEntries(r.also.map((a) => [a.key, a.value]))) }),
      ...(r.reason !== undefined && { reason: say(language, r.reason) }),
      status: r.status,
      binding: r.binding,
      ...(governs.has(r.norm) && { governs: governs.get(r.norm) }),
    })),
    allocations: results.allocation.facilities.map((a) => ({
      facility: a.facility,
      name: a.name,
      class: a.class,
      resource: a.resource,
      year: a.year,
      ...numbers({ base: a.base, planned: a.planned, allocated: a.allocated, gap: a.gap }),
      locked: a.locked,
    })),
    totals: results.allocation.totals.map((t) => ({
      class: t.class,
      resource: t.resource,
      year: t.year,
      ...numbers({
        base: t.base,
        planned: t.planned,
        control: t.control,
        allocated: t.allocated,
        gap: t.gap,
        perThousand: t.perThousand,
      }),
    })),
    findings: findingsJson(results.findings, language),
  }
}

/** Age bands where they are known; `to` is absent in the open one. */
const agesJson = (table: AgeTable | undefined) =>
  table === undefined
    ? {}
    : { ages: table.groups.map(({ from, to, persons }) => ({ from, ...(to !== undefined && { to }), persons })) }

export const findingsJson = (findings: readonly Finding[], language: Language) =>
  findings.map((f) => ({
    rule: f.rule,
    severity: f.severity,
    where: { ...f.where, ...(f.lines.length > 0 && { lines: f.lines }) },
    message: say(language, f.message),
    numbers: f.numbers,
  }))

function numbers(values: Readonly<Record<string, Decimal | undefined>>): Record<string, number> {
  const present: Record<string, number> = {}
  for (const [key, value] of Object.entries(values)) if (value !== undefined) present[key] = value.toNumber()
  return present
}
