import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import { norma } from './norma.ts'

const plan = fileURLToPath(new URL('../../fixtures/plans/v1.norma', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'norma-change-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const change = (changes: unknown) => {
  const list = join(folder, 'changes.json')
  const out = join(folder, 'out.norma')
  rmSync(out, { force: true })
  writeFileSync(list, typeof changes === 'string' ? changes : JSON.stringify(changes))
  const { status, stdout, stderr } = norma('change', plan, list, '--out', out)
  return { status, told: (stdout + stderr).replaceAll(folder, '…'), out }
}

test('changes are applied to a copy that differs in these places only', () => {
  const before = readFileSync(plan, 'utf8')
  const changes: StatedChange[] = [
    { type: 'setPlanned', facility: 'second', resource: 'bed', value: 260 },
    { type: 'setLock', facility: 'renmin', resource: 'bed', lock: true },
  ]
  const { status, told, out } = change(changes)
  expect(`${status} ${told}`).toMatchInlineSnapshot(`
    "0 已写入 …/out.norma：应用 2 条更改。
    "
  `)
  const after = readFileSync(out)
  expect(readPlan(after).ok).toBe(true)
  const lines = (text: string) => text.split('\n').map((line) => line.trim())
  const old = lines(before)
  expect(lines(after.toString()).filter((line) => !old.includes(line))).toStrictEqual(['"lock": true,', '"value": 260'])
  expect(lines(after.toString()).length).toBe(old.length + 1)
  expect(readFileSync(plan, 'utf8')).toBe(before)
})

test('no list, a wrong change, a change that does not apply: nothing is written', () => {
  const bad: unknown[] = [
    { type: 'setLock' },
    '[{"type": "setLock",',
    [{ type: 'setBeds', facility: 'renmin' }],
    [{ type: 'setLock', facility: 'renmin', resource: 'bed', lock: 'yes', why: 'x' }],
    [{ type: 'restore', list: 'stocks', at: 0, remove: 1, entry: null }],
    [
      { type: 'setPlanned', facility: 'second', resource: 'bed', value: 260 },
      { type: 'setPlanned', facility: 'secund', resource: 'bed', value: 260 },
    ],
  ]
  const told = bad.map((changes) => {
    const done = change(changes)
    expect(done.status).toBe(1)
    expect(() => readFileSync(done.out)).toThrow(/ENOENT/)
    return done.told
  })
  expect(told).toMatchInlineSnapshot(`
    [
      "norma: …/changes.json：不能使用，共 1 处。
      更改：现为 {…}，应为更改的列表 […]。写法见 norma schema。
    ",
      "norma: …/changes.json：不能使用，共 1 处。
      第 1 行第 21 列：文件到此中断，后面的内容缺失。规划文件应完整。重新复制或下载该文件，或改用备份。
    ",
      "norma: …/changes.json：不能使用，共 1 处。
      changes[0].type · renmin：现为 “setBeds”，应为 “setPopulation” “setNormValue” “setPlanned” “setMethod” “setLock” “setBounds” “setDecision” “setNormOff” “putNorm” “removeNorm” “setGoverning” “setRegister” “putUnit” “putTable” “removeTable” “putAllocation” “removeAllocation” “putFacilities” “removeFacilities” “setFacilities” “setStocks” “putConsortium” “removeConsortium” “setService” “setEquipment” “putEquipment” “removeEquipment” “setProjectionMethod” “setObservation” “setReconciliation” “putScenario” “removeScenario” “putUncertainty” “removeUncertainty” “makeDraft” “nameDraft” “removeDraft” “putOpinion” “removeOpinion” “putProgress” “removeProgress” “putAnnex” “removeAnnex” “putProse” “removeProse” 之一。改正该项。
    ",
      "norma: …/changes.json：不能使用，共 2 处。
      changes[0].lock · renmin：现为 “yes”，应为 true 或 false。改正该项。
      changes[0].why · renmin：不认识字段“why”。删去或改正字段名。
    ",
      "norma: …/changes.json：不能使用，共 1 处。
      changes[0].type：现为 “restore”，应为 “setPopulation” “setNormValue” “setPlanned” “setMethod” “setLock” “setBounds” “setDecision” “setNormOff” “putNorm” “removeNorm” “setGoverning” “setRegister” “putUnit” “putTable” “removeTable” “putAllocation” “removeAllocation” “putFacilities” “removeFacilities” “setFacilities” “setStocks” “putConsortium” “removeConsortium” “setService” “setEquipment” “putEquipment” “removeEquipment” “setProjectionMethod” “setObservation” “setReconciliation” “putScenario” “removeScenario” “putUncertainty” “removeUncertainty” “makeDraft” “nameDraft” “removeDraft” “putOpinion” “removeOpinion” “putProgress” “removeProgress” “putAnnex” “removeAnnex” “putProse” “removeProse” 之一。改正该项。
    ",
      "norma: …/changes.json：更改不能应用，没有写入任何文件。
      changes[1].facility · secund：编号“secund”在 facilities 中没有，最接近的是“second”。改正编号，或在 facilities 中补上。
    ",
    ]
  `)
})
