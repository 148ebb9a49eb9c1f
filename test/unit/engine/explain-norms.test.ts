/** Every number a norm gives in the five plans can say where it comes from; every number that is missing says why. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explainRequirement } from '../../../shared/engine/explain/requirement.ts'
import { run } from '../../../shared/engine/run.ts'
import type { Assessment } from '../../../shared/norms/requirement.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import { languages, say } from '../../../shared/text/message.ts'

const resultsOf = (name: string) => {
  const read = readPlan(new Uint8Array(readFileSync(new URL(`../../../seeds/plans/${name}.norma`, import.meta.url))))
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`)
  return run(read.value)
}
const amount = (r: Assessment) => r.value ?? r.low ?? r.high

describe.each(['shulan-2025', 'gongzhuling-2020', 'gongzhuling-2025', 'jingyan-2025', 'linfen-2025'])('%s', (name) => {
  const results = resultsOf(name)
  const context = { results, language: 'zh-CN' as const }
  const target = results.requirements.filter((r) => r.year === results.plan.targetYear)
  const traced = target.map((r) => ({
    norm: r.norm,
    requirement: r,
    parts: explainRequirement(context, r.norm, r.year, { ...r.scope, ...(r.item !== undefined && { item: r.item }) }),
  }))

  test('every requirement has a trace of its shape, with the same number', () => {
    for (const { norm, requirement, parts } of traced) {
      expect(parts.id, norm).toBe(`norm.${requirement.shape}`)
      // An occupancy is stored as a fraction and told in per cent, as its cell shows it.
      expect(parts.value, norm).toBe(
        amount(requirement)
          ?.times(requirement.shape === 'utilisation' && parts.unit === '%' ? 100 : 1)
          .toNumber(),
      )
    }
  })

  test('a number has inputs, one of them with its source, and steps without gaps', () => {
    for (const { norm, requirement, parts } of traced) {
      if (amount(requirement) === undefined) continue
      const units = requirement.scope.unit === results.plan.region.unit && parts.formula === 'Σ n'
      expect(parts.inputs.length, norm).toBeGreaterThan(0)
      expect(units || parts.inputs.some((i) => i.source !== undefined), `${norm} cites nothing`).toBe(true)
      expect(parts.steps.length, norm).toBeGreaterThan(0)
      for (const step of parts.steps) expect(step.expression, norm).not.toMatch(/\?|undefined|NaN/)
    }
  })

  test('a missing number says why, in both languages, and is told in a finding', () => {
    const told = results.findings.flatMap((f) => [f.where.norm, ...(f.parts ?? []).map((p) => p.label.split(' ')[0])])
    for (const { norm, requirement, parts } of traced) {
      for (const language of languages)
        for (const input of parts.inputs) expect(say(language, input.name), norm).not.toMatch(/[{}]|undefined/)
      if (amount(requirement) !== undefined) continue
      expect(requirement.reason, norm).toBeDefined()
      for (const language of languages)
        expect(requirement.reason && say(language, requirement.reason), norm).not.toMatch(/[{}]|undefined/)
      if (requirement.verdict === undefined) expect(told, norm).toContain(norm)
    }
  })
})
