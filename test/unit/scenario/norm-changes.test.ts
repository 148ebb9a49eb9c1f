import { expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { PlanningChange, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { NormOf } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { readChanges } from '../../../shared/scenario/read-changes.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const plan: Plan = {
  ...smallPlan(),
  norms: [
    ...smallPlan().norms,
    { ...(smallPlan().norms[0] as NormOf<'density'>), id: 'N2', label: 'another', values: [{ year: 2025, value: 3 }] },
  ],
}
const applied = (of: Plan, ...changes: StatedChange[]) => {
  const done = applyChanges(of, changes)
  if (!done.ok) throw new Error(done.error.map((error) => say('zh-CN', error.message)).join('\n'))
  expect(applyChanges(done.value.plan, done.value.inverse)).toMatchObject({ ok: true, value: { plan: of } })
  expect(parsePlan(done.value.plan).ok).toBe(true)
  return done.value.plan
}
const refused = (of: Plan, ...changes: StatedChange[]) => {
  const done = applyChanges(of, changes)
  return done.ok ? ['applied'] : done.error.map((error) => `${error.index} ${say('zh-CN', error.message)}`)
}
const ambulances: NormOf<'density'> = {
  id: 'N-1',
  shape: 'density',
  label: '每万人口急救车',
  resource: 'vehicle-1',
  scope: { unit: 'r' },
  force: 'indicative',
  per: 10_000,
  populationKind: 'resident',
  comparator: 'eq',
  values: [{ year: 2025, value: 0.3 }],
  cite: { source: 'doc-1' },
}
const vehicle = { id: 'vehicle-1', name: '急救车', counter: '辆', kind: 'vehicle', planBy: 'actual' } as const
const standard = { id: 'doc-1', title: '急救中心建设标准', number: '建标177', status: 'unverified' } as const

test('a norm comes with its document and what it counts, in one step that undo takes back whole', () => {
  const next = applied(plan, { type: 'putNorm', norm: ambulances, source: standard, resource: vehicle })
  expect(next.norms.at(-1)).toStrictEqual(ambulances)
  expect(next.sources.at(-1)).toStrictEqual(standard)
  expect(next.resources.at(-1)).toStrictEqual(vehicle)
})

test('what is there already is not put in twice; a document may be marked as checked, a resource keeps its measure', () => {
  const once = applied(plan, { type: 'putNorm', norm: ambulances, source: standard, resource: vehicle })
  expect(applied(once, { type: 'putNorm', norm: ambulances, source: standard, resource: vehicle })).toBe(once)
  const checked = applied(once, {
    type: 'putNorm',
    norm: ambulances,
    source: { ...standard, status: 'official' },
    resource: { ...vehicle, planBy: 'approved' },
  })
  expect(checked.sources.find(({ id }) => id === 'doc-1')?.status).toBe('official')
  expect(checked.resources.find(({ id }) => id === 'vehicle-1')?.planBy).toBe('actual')
})

test('a norm that names what is not there is refused, with its place', () => {
  expect(refused(plan, { type: 'putNorm', norm: ambulances, source: standard })).toEqual([
    expect.stringMatching(/^0 changes\[0\]\.norm\.resource.*vehicle-1/),
  ])
})

test('two norms that take a share of each other are refused as a circle', () => {
  const { per: _, populationKind: __, cite: ___, ...rest } = ambulances
  const share = (id: string, norm: string): StatedChange => ({
    type: 'putNorm',
    norm: { ...rest, id, resource: 'bed', shape: 'share', each: 'scope', of: { by: 'norm', norm } },
  })
  const first = applied(plan, share('A', 'N1'))
  const second = applied(first, share('B', 'A'))
  expect(refused(second, share('A', 'B')).join()).toMatch(/A → B → A|B → A → B/)
})

test('a norm that something rests on is not taken away, and the message says what', () => {
  expect(refused(plan, { type: 'removeNorm', norm: 'N1' }).join()).toMatch(/N1.*1 处用到.*allocations\[0\]\.control/)
  expect(applied(plan, { type: 'removeNorm', norm: 'N2' }).norms.map(({ id }) => id)).toEqual(['N1'])
})

test('off is a mark on the norm, and on again it is the norm it was', () => {
  const off = applied(plan, { type: 'setNormOff', norm: 'N1', off: true })
  expect(off.norms[0]).toStrictEqual({ ...plan.norms[0], off: true })
  expect(applied(off, { type: 'setNormOff', norm: 'N1', off: false }).norms).toStrictEqual(plan.norms)
  expect(applied(plan, { type: 'setNormOff', norm: 'N1', off: false })).toBe(plan)
})

test('the control total follows the norm that governs; giving the choice up leaves no empty list behind', () => {
  const choice = { type: 'setGoverning', unit: 'r', class: 'hospital', resource: 'bed' } as const
  const next = applied(plan, { ...choice, norm: 'N2' })
  expect(next.precedence).toEqual([{ unit: 'r', class: 'hospital', resource: 'bed', norm: 'N2' }])
  expect(next.allocations[0]?.control).toEqual({ by: 'norm', norm: 'N2' })
  expect(applied(next, { ...choice, norm: null }).precedence).toEqual([])
  expect(applied(plan, { ...choice, norm: null })).toBe(plan)
})

test('only a norm for the same thing, and one that is on, can govern', () => {
  const choice = { type: 'setGoverning', unit: 'r', class: 'primary', resource: 'bed', norm: 'N2' } as const
  expect(refused(plan, choice).join()).toMatch(/N2.*范围或资源/)
  const off = applied(plan, { type: 'setNormOff', norm: 'N2', off: true })
  expect(refused(off, { ...choice, class: 'hospital' }).join()).toMatch(/N2.*已关闭/)
})

test('a number handed down is not replaced by a choice of norm', () => {
  const given: Plan = { ...plan, allocations: smallPlan({ control: 7 }).allocations }
  const next = applied(given, { type: 'setGoverning', unit: 'r', class: 'hospital', resource: 'bed', norm: 'N2' })
  expect(next.allocations).toBe(given.allocations)
})

test('a register says yes, no or nothing of a facility in a year', () => {
  const asked: Plan = { ...plan, registers: [{ id: 'fever', name: '发热诊室', classes: ['hospital'] }] }
  const change = { type: 'setRegister', register: 'fever', facility: 'a', year: 2025 } as const
  const yes = applied(asked, { ...change, has: true })
  expect(yes.registers?.[0]?.entries).toEqual([{ facility: 'a', year: 2025, has: true }])
  expect(applied(yes, { ...change, has: null }).registers?.[0]?.entries).toEqual([])
  expect(refused(asked, { ...change, register: 'fevr', has: true }).join()).toMatch(/fevr.*fever/)
})

test('a place is renamed, moved and measured; one that would contain itself is refused', () => {
  const named = applied(plan, { type: 'putUnit', unit: { id: 'c1', name: '某县', level: 'county', parent: 'r' } })
  const county = { id: 'c1', name: '尧都区', level: 'county', parent: 'r', areaKm2: 1304 } as const
  expect(applied(named, { type: 'putUnit', unit: county }).units.at(-1)).toStrictEqual(county)
  expect(refused(named, { type: 'putUnit', unit: { ...county, parent: 'c1' } }).join()).toMatch(/changes\[0\]\.unit/)
})

test('a scenario may bring norms, their documents and later changes of them along', () => {
  const changes: PlanningChange[] = [
    { type: 'putNorm', norm: ambulances, source: standard, resource: vehicle },
    { type: 'setNormValue', norm: 'N-1', year: 2025, value: 0.5 },
  ]
  const scenario: Plan = { ...plan, scenarios: [{ id: 'B', name: 'B', changes }] }
  expect(parsePlan(scenario)).toMatchObject({ ok: true })
  expect(readChanges(new TextEncoder().encode(JSON.stringify(changes)))).toMatchObject({ ok: true, value: changes })
})

test('a single figure sets every norm that has one, and says of others that it cannot', () => {
  const formula = {
    id: 'F1',
    label: 'formula',
    resource: 'bed',
    scope: { unit: 'r' },
    force: 'indicative',
    shape: 'formula',
    comparator: 'eq',
    expression: '1 + 1',
  } as const
  const next = applied(plan, { type: 'putNorm', norm: formula })
  expect(refused(next, { type: 'setNormValue', norm: 'F1', year: 2025, value: 1 }).join()).toMatch(/F1.*不是逐年一个数/)
})
