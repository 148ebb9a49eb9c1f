import { expect, test } from 'vitest'
import type { Scenario } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { readScenario, writeScenario } from '../../../shared/scenario/scenario-file.ts'
import { message, say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const one: Scenario = {
  id: 'one',
  name: '一',
  note: '说明',
  changes: [{ type: 'setPlanned', facility: 'a', resource: 'bed', value: 130 }],
  off: [],
}
const two: Scenario = { id: 'two', name: '二', basedOn: 'one', changes: [] }
const plan: Plan = { ...smallPlan(), scenarios: [one, two] }
const bare: Plan = { ...plan, scenarios: [] }
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const file = () => JSON.parse(writeScenario(plan, 'two') ?? '')
const said = (into: Plan, content: unknown): string[] => {
  const read = readScenario(into, bytes(content))
  return read.ok ? read.value.messages.map((m) => say('zh-CN', m)) : read.error.map((e) => say('zh-CN', e.message))
}

test('from one copy of the plan into another, with its base, word for word', () => {
  const read = readScenario(bare, bytes(writeScenario(plan, 'two') ?? ''))
  if (!read.ok) throw new Error('refused')
  const done = applyChanges(bare, read.value.changes)
  expect(done).toMatchObject({ ok: true, value: { plan: { scenarios: [one, two] } } })
  expect(said(bare, file())).toEqual(['已导入方案“一”。', '已导入方案“二”。'])
})

test('what is already there is not put twice; another of the same id gets a new one, and its followers follow it', () => {
  expect(said(plan, file())).toEqual([
    '方案“一”与当前规划中的相同，没有改动。',
    '方案“二”与当前规划中的相同，没有改动。',
  ])
  const other: Plan = { ...plan, scenarios: [{ ...one, name: '另一个' }] }
  const read = readScenario(other, bytes(file()))
  if (!read.ok) throw new Error('refused')
  expect(read.value.changes).toMatchObject([
    { scenario: { id: 'one-2', name: '一' } },
    { scenario: { id: 'two', basedOn: 'one-2' } },
  ])
  expect(applyChanges(other, read.value.changes).ok).toBe(true)
})

test('no such scenario: nothing to write', () => expect(writeScenario(plan, 'three')).toBeUndefined())

test('what is refused, in words', () => {
  const changed = (edit: (f: ReturnType<typeof file>) => void) => {
    const copy = file()
    edit(copy)
    return copy
  }
  const cases: Record<string, unknown> = {
    notJson: '{',
    list: [],
    plan: bare,
    newer: changed((f) => Object.assign(f, { version: 2 })),
    noVersion: changed((f) => Object.assign(f, { version: 'one' })),
    otherRegion: changed((f) => Object.assign(f.plan, { region: '别县' })),
    otherPlan: changed((f) => Object.assign(f.plan, { title: '别的规划' })),
    otherYears: changed((f) => Object.assign(f.plan, { targetYear: 2030 })),
    unknownChange: changed((f) => f.scenarios[0].changes.push({ type: 'setWeather', value: 1 })),
    wrongValue: changed((f) => Object.assign(f.scenarios[0].changes[0], { value: -1 })),
    unknownKey: changed((f) => Object.assign(f, { extra: 1 })),
    none: changed((f) => Object.assign(f, { scenarios: [] })),
    circle: changed((f) => Object.assign(f.scenarios[0], { basedOn: 'two' })),
    noBase: changed((f) => f.scenarios.shift()),
  }
  const told = Object.fromEntries(Object.entries(cases).map(([name, content]) => [name, said(bare, content)]))
  expect(told).toMatchInlineSnapshot(`
    {
      "circle": [
        "scenarios[0].basedOn · 一：方案“one”经所依据的方案又回到自己（one → two → one）。没有导入任何内容。改正其中一个 basedOn。",
      ],
      "list": [
        "文件：内容是 […]，应为方案文件（一个 JSON 对象）。核对是否选错了文件。",
      ],
      "newer": [
        "version：方案文件是第 2 版，本程序读到第 1 版。文件由更新的规衡导出，更新程序后再导入。",
      ],
      "noBase": [
        "scenarios[0].basedOn · 二：方案“two”依据的“one”既不在文件中，也不在当前规划中。先导入“one”，或去掉 basedOn。",
      ],
      "noVersion": [
        "version：现为 “one”，应为不大于 1 的正整数。核对文件是否由规衡导出。",
      ],
      "none": [
        "scenarios：没有方案。核对文件是否完整。",
      ],
      "notJson": [
        "第 1 行第 2 列：文件到此中断，后面的内容缺失。规划文件应完整。重新复制或下载该文件，或改用备份。",
      ],
      "otherPlan": [
        "plan.title：方案属于《别的规划》，当前规划是《small》。方案只能导入同一规划的另一份。打开《别的规划》后再导入。",
      ],
      "otherRegion": [
        "plan.region：方案属于“别县”，当前规划是“R”。方案只能导入同一规划的另一份。打开“别县”的规划后再导入。",
      ],
      "otherYears": [
        "plan.years：方案的规划期是 2020–2030，当前规划是 2020–2025。方案只能导入同一规划的另一份。打开规划期相同的规划后再导入。",
      ],
      "plan": [
        "format：现为 “norma-plan”，应为“norma-scenario”。这不是方案文件；整份规划用“打开”读取。核对是否选错了文件。",
      ],
      "unknownChange": [
        "scenarios[0].changes[1].type · 一：不认识更改 “setWeather”，可能由更新的规衡导出。没有导入任何内容。更新程序，或改正该项。可用：setPopulation setNormValue setPlanned setMethod setLock setBounds setDecision setNormOff putNorm removeNorm setGoverning setRegister putUnit putTable removeTable putAllocation removeAllocation putFacilities removeFacilities setFacilities setStocks putConsortium removeConsortium setService setEquipment putEquipment removeEquipment setProjectionMethod setObservation setReconciliation。",
      ],
      "unknownKey": [
        "extra：不认识字段“extra”。删去或改正字段名。",
      ],
      "wrongValue": [
        "scenarios[0].changes[0].value · a：现为 −1，不能小于 0。填 0 或正数；没有数的项删去。",
      ],
    }
  `)
})

test('keys that JavaScript gives a meaning of its own are refused by name, wherever they stand', () => {
  const plan: Plan = { ...smallPlan(), scenarios: [{ id: 'a', name: '一', changes: [] }] }
  const places: readonly (readonly (string | number)[])[] = [[], ['plan'], ['scenarios', 0]]
  for (const key of ['__proto__', 'constructor', 'prototype'])
    for (const place of places) {
      const file = JSON.parse(writeScenario(plan, 'a') ?? '')
      const here = place.reduce((value, step) => value[step], file)
      Object.defineProperty(here, key, { value: { polluted: 1 }, enumerable: true })
      const read = readScenario(plan, new TextEncoder().encode(JSON.stringify(file)))
      expect(read.ok ? '' : say('zh-CN', read.error[0]?.message ?? message('draft.empty'))).toContain(
        `不认识字段“${key}”`,
      )
    }
})

test('two 方案 of one id in a file: refused, where the later would have taken the place of the first', () => {
  const { title, region, baseYear, targetYear } = smallPlan()
  const scenarios = ['甲', '乙'].map((name) => ({ id: 'q', name, changes: [] }))
  const head = { format: 'norma-scenario', version: 1, plan: { title, region: region.name, baseYear, targetYear } }
  const read = readScenario(smallPlan(), new TextEncoder().encode(JSON.stringify({ ...head, scenarios })))
  expect(read).toMatchObject({ ok: false, error: [{ path: ['scenarios', 1, 'id'], where: 'scenarios[1].id · 乙' }] })
})
