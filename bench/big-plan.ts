/** A county plan with n facilities, for measuring: the Shulan plan with its township centres repeated under new names. */
import { readFileSync } from 'node:fs'
import { readPlan } from '../shared/plan/gate.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'

export function shulan(): Plan {
  const read = readPlan(readFileSync(new URL('../seeds/plans/shulan-2025.norma', import.meta.url)))
  if (!read.ok) throw new Error('the shipped plan does not pass its own gate')
  return read.value
}

export function bigPlan(facilities: number): Plan {
  const plan = shulan()
  const model = plan.facilities.filter((f) => f.kind === 'township-centre')
  const others = plan.facilities.filter((f) => f.kind !== 'township-centre')
  const copies = Math.max(0, facilities - others.length)
  const rows = Array.from({ length: copies }, (_, i) => {
    const { cite, ...from } = model[i % model.length] ?? plan.facilities[0] ?? never()
    return { ...from, id: `copy-${i}`, name: `${from.name}第${i + 1}分院` }
  })
  const stocks = rows.flatMap((f, i) => [
    {
      facility: f.id,
      resource: 'bed',
      measure: 'approved' as const,
      year: plan.baseYear,
      status: 'actual' as const,
      value: 10 + (i % 40),
    },
    {
      facility: f.id,
      resource: 'bed',
      measure: 'approved' as const,
      year: plan.targetYear,
      status: 'planned' as const,
      value: 10 + ((i * 7) % 50),
    },
  ])
  const first = others.slice(0, facilities)
  const kept = new Set(first.map((f) => f.id))
  return {
    ...plan,
    facilities: [...first, ...rows],
    // Printed figures and findings of facilities that are not there would not pass the gate.
    printed: plan.printed.filter((p) => p.facility === undefined || kept.has(p.facility)),
    stocks: [...plan.stocks.filter((s) => s.facility === undefined || kept.has(s.facility)), ...stocks],
  }
}

function never(): never {
  throw new Error('the shipped plan has no facilities')
}
