/**
 * A golden row per thing a rule says: what its norm must require, worked out by hand with the arithmetic in `why`, or the
 * reason why the source gives nothing to compute. A number that a row does not name must be absent.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { Assessment, Scope, Status } from '../../../shared/norms/requirement.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'

export type Expected = {
  readonly status: Status
  readonly low?: number
  readonly value?: number
  readonly high?: number
  readonly per100000?: number
  /** The latest observation up to the year: [value, year]. */
  readonly found?: readonly [number, number]
  /** Key of the requirement’s reason. Asked for where there is no number. */
  readonly reason?: string
  /** Checked where given. */
  readonly unrounded?: number
  readonly unroundedHigh?: number
  readonly actual?: number
  readonly gap?: number
  readonly also?: Readonly<Record<string, number>>
}
export type RuleRow = {
  readonly rule: string
  readonly norm: string
  /** The target year where absent. */
  readonly year?: number
  /** Parts of the scope that tell this entry from the norm’s others. */
  readonly scope?: Scope
  /** Entry of supplies[] where a norm asks for several. */
  readonly item?: string
  readonly expect: Expected
  readonly why: string
}

const root = new URL('../../../', import.meta.url)
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** A shipped plan, through the gate a user’s file goes through. */
export function shippedPlan(name: string): Plan {
  const read = readPlan(new Uint8Array(readFileSync(new URL(`seeds/plans/${name}.norma`, root))))
  if (!read.ok) throw new Error(`${name} is refused: ${JSON.stringify(read.error)}`)
  return read.value
}

/** Rule ids of a plan as the list of the 313 rules names them. */
export const rulesOf = (plan: string): string[] =>
  text('test/fixtures/rules.csv')
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name = '', id = ''] = line.split(',')
      return name === plan ? [id] : []
    })

const bare = (id: string): string => id.replace(/[a-z]+$/, '')

/** Declares the tests of one plan: every rule has a norm and a row, every norm of a rule a row, and every row holds. */
export function expectRules(name: string, rows: readonly RuleRow[]): void {
  const plan = shippedPlan(name)
  const { requirements } = run(plan)
  const rules = rulesOf(name)

  test('every rule lives in the plan as a norm and has a row here', () => {
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.filter((rule) => !plan.norms.some((norm) => bare(norm.id) === rule))).toEqual([])
    expect(rules.filter((rule) => !rows.some((row) => row.rule === rule))).toEqual([])
    expect(plan.norms.map((norm) => norm.id).filter((id) => !rows.some((row) => row.norm === id))).toEqual([])
    expect(rows.filter((row) => bare(row.norm) !== row.rule).map((row) => row.norm)).toEqual([])
  })

  describe('each rule gives what its words say', () => {
    test.each(rows.map((row) => [row.norm, row.why, row] as const))('%s: %s', (_norm, _why, row) => {
      const year = row.year ?? plan.targetYear
      const found = requirements.filter(
        (r) => r.norm === row.norm && r.year === year && r.item === row.item && fits(r.scope, row.scope),
      )
      expect(found.map(plain)).toHaveLength(1)
      const [requirement] = found
      if (requirement === undefined) return
      const shown = plain(requirement)
      const wanted = { ...blank, ...row.expect }
      expect(Object.fromEntries(Object.entries(shown).filter(([key]) => key in wanted))).toEqual(wanted)
      const hasNumber = [wanted.low, wanted.value, wanted.high, wanted.per100000].some((n) => n !== undefined)
      if (!hasNumber) expect(row.expect.reason, 'no number needs a reason').toBeDefined()
    })
  })
}

/** Keys that are compared even where a row does not name them. */
const blank = { low: undefined, value: undefined, high: undefined, per100000: undefined, found: undefined }

const fits = (scope: Scope, wanted: Scope = {}): boolean =>
  Object.entries(wanted).every(([key, value]) => scope[key as keyof Scope] === value)

/** Plain numbers of an assessment, in the words of a row. */
function plain(r: Assessment) {
  return {
    status: r.status,
    low: r.low?.toNumber(),
    value: r.value?.toNumber(),
    high: r.high?.toNumber(),
    per100000: r.per100000?.toNumber(),
    found: r.found === undefined ? undefined : [r.found.value.toNumber(), r.found.year],
    reason: r.reason?.key,
    unrounded: r.unrounded?.toNumber(),
    unroundedHigh: r.unroundedHigh?.toNumber(),
    actual: r.actual?.toNumber(),
    gap: r.gap?.toNumber(),
    also: r.also === undefined ? undefined : Object.fromEntries(r.also.map((a) => [a.key, a.value.toNumber()])),
  }
}
