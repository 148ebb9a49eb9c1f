/** The tables of the 配置 stage beside the beds: staff by facility, equipment by licence class, special services. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bedsByUse } from '../../../shared/engine/bed-use.ts'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { buildStageTable } from '../../../shared/tables/stage-tables.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'

function planOf(name = 'shulan-2025'): Plan {
  const read = readPlan(new Uint8Array(readFileSync(new URL(`../../../seeds/plans/${name}.norma`, import.meta.url))))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const tableOf = (plan: Plan, id: string, changes: readonly Change[] = []): TableModel => {
  const table = buildStageTable(run(plan, changes), 'zh-CN', id)
  if (table === undefined) throw new Error(id)
  return table
}
const cell = (table: TableModel, row: string, column: string) => table.rows.find((r) => r.key === row)?.cells[column]
const sumOf = (table: TableModel, column: string): number =>
  table.rows.reduce((total, { role, cells }) => {
    const value = cells[column]
    return total + (role === 'facility' && typeof value === 'number' ? value : 0)
  }, 0)

describe('printed', () => {
  const stage = { nurse: 'staffing:nurse', equipment: 'equipment-stage', special: 'special' } as const
  const printed = { nurse: 'staffing-nurse', equipment: 'equipment-stages', special: 'special-services' } as const
  test.each(['nurse', 'equipment', 'special'] as const)('%s is offered, and is the table of the stage', (which) => {
    const plan = planOf()
    const spec = standardTables(plan).find(({ id }) => id === printed[which])
    if (spec === undefined) throw new Error(`${which} is not offered`)
    const own = buildOne(spec, run(plan))
    const shown = tableOf(plan, stage[which])
    expect(own.rows.length).toBeGreaterThan(1)
    expect(own).toMatchObject({ id: spec.id, title: spec.title, columns: shown.columns, rows: shown.rows })
  })

  test('a printed cell is explained as that of the stage', () => {
    const plan = planOf()
    const spec = standardTables(plan).find(({ id }) => id === 'staffing-nurse')
    if (spec === undefined) throw new Error('not offered')
    const results = run({ ...plan, tables: [...plan.tables, spec] })
    const [row, column] = ['renmin', 'required']
    const own = explain(results, { table: spec.id, row, column })
    expect(own.ok && own.value.steps).toEqual(
      (() => {
        const shown = explain(results, { table: 'staffing:nurse', row, column })
        return shown.ok && shown.value.steps
      })(),
    )
  })
})

describe('staff by facility', () => {
  test('hospitals add up to the county: 3.62 nurses per thousand are 1473, shared by planned beds', () => {
    const table = tableOf(planOf(), 'staffing:nurse')
    expect(cell(table, 'control', 'required')).toBe(1473)
    expect(cell(table, 'total', 'required')).toBe(1473)
    expect(sumOf(table, 'required')).toBe(1473)
    // 1473 × 730 ÷ 3513 = 306.09
    expect(cell(table, 'renmin', 'required')).toBe(306)
  })

  test('a minimum per institution is met first, also where a facility has no beds', () => {
    const table = tableOf(planOf(), 'staffing:tcm-physician')
    expect(cell(table, 'binhe-chc', 'required')).toBe(1)
    expect(sumOf(table, 'required')).toBe(cell(table, 'control', 'required'))
  })

  test('a ratio whose side is missing is empty and says which; the county has both', () => {
    const results = run(planOf())
    const table = tableOf(planOf(), 'staffing:nurse')
    expect(cell(table, 'renmin', 'nursePerPhysician')).toBeUndefined()
    expect(cell(table, 'total', 'nursePerPhysician')).toBe(1.22)
    const trace = explain(results, { table: 'staffing:nurse', row: 'renmin', column: 'nursePerPhysician' })
    expect(trace).toMatchObject({ ok: true, value: { reason: { key: 'staffing.reason.noSide' } } })
  })

  test('a planned number of a facility gives its gap and its ratios', () => {
    const changes: Change[] = [
      { type: 'setPlanned', facility: 'renmin', resource: 'nurse', value: 300 },
      { type: 'setPlanned', facility: 'renmin', resource: 'physician', value: 240 },
    ]
    const table = tableOf(planOf(), 'staffing:nurse', changes)
    expect(cell(table, 'renmin', 'gap')).toBe(6)
    expect(cell(table, 'renmin', 'nursePerPhysician')).toBe(1.25)
    expect(cell(table, 'renmin', 'nursePerBed')).toBe(0.41)
  })

  test('minima above the county total share nothing and say so', () => {
    const plan = planOf()
    const changes: Change[] = [{ type: 'setNormValue', norm: 'S4-040b', year: 2025, value: 50 }]
    const table = tableOf(plan, 'staffing:tcm-physician', changes)
    expect(cell(table, 'renmin', 'required')).toBeUndefined()
    expect(table.notes[0]).toMatchObject({ key: 'staffing.min' })
  })

  test('the maximum of a norm per institution counts every institution behind a row', () => {
    const shulan = planOf()
    const plan: Plan = {
      ...shulan,
      facilities: shulan.facilities.map((f) => (f.id === 'renmin' ? { ...f, members: 5 } : f)),
      norms: shulan.norms.map((n) =>
        n.id === 'S4-040b' && n.shape === 'perInstitution' ? { ...n, classes: ['county'], minimum: 1, maximum: 2 } : n,
      ),
    }
    const table = tableOf(plan, 'staffing:tcm-physician')
    const required = cell(table, 'renmin', 'required')
    expect(required).toBeGreaterThanOrEqual(5)
    expect(required).toBeLessThanOrEqual(10)
  })

  test('a rule that shares by what some lack says how many got nothing', () => {
    const rule = planOf().allocations.find((a) => a.resource === 'nurse')
    if (rule === undefined) throw new Error('no rule for nurses')
    const table = tableOf(planOf(), 'staffing:nurse', [
      { type: 'putAllocation', rule: { ...rule, method: 'proportional', weights: 'population' } },
    ])
    expect(table.notes[0]).toMatchObject({ key: 'staffing.note.unshared' })
    expect(sumOf(table, 'required')).toBe(1473)
  })
})

describe('equipment and special services', () => {
  test('a licence class sums what every item has; a stage nobody knows stays empty', () => {
    const table = tableOf(planOf(), 'equipment-stage')
    expect(cell(table, '乙 2018', 'installed')).toBe(8)
    expect(cell(table, '乙 2018', 'quota')).toBeUndefined()
    const changed = tableOf(planOf(), 'equipment-stage', [
      { type: 'setEquipment', equipment: 'class-b-2020', stage: 'quota', value: 11 },
    ])
    expect(cell(changed, '乙 2018', 'quota')).toBe(11)
  })

  test('kinds of beds and services stand under their heads with what norms ask of which class', () => {
    const table = tableOf(planOf(), 'special')
    expect(table.rows.map((r) => r.label).slice(0, 2)).toEqual(['中医床位（张）', '二级以上综合医院中医床位占比'])
    expect(table.rows.find((r) => r.role === 'group' && r.label === '科室与服务覆盖')).toBeDefined()
    // 5 % of the 730 planned beds, rounded up.
    expect(table.rows.find((r) => r.facility === 'renmin')?.cells.required2025).toBe(37)
  })

  test('a kind of bed lists the hospitals with beds, so that a number can be entered', () => {
    const table = tableOf(planOf(), 'workbench:tcm-bed')
    expect(table.rows.filter((r) => r.role === 'facility').length).toBeGreaterThan(30)
    const changed = tableOf(planOf(), 'special', [
      { type: 'setPlanned', facility: 'renmin', resource: 'tcm-bed', value: 30 },
    ])
    expect(changed.rows.find((r) => r.facility === 'renmin')?.cells.gap).toBe(7)
  })
})

describe('why', () => {
  test('what is missing against the base year is requirement − base, not “as given”', () => {
    const shulan = planOf()
    const spec: Change = {
      type: 'putTable',
      table: { kind: 'requirements', id: 'nurses', title: '护士', norms: ['S4-010'] },
    }
    const done = applyChanges(shulan, [spec])
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    const toAdd = explain(run(done.value.plan), { table: 'nurses', row: 'S4-010/all', column: 'toAdd' })
    expect(toAdd).toMatchObject({ ok: true, value: { value: 300, formula: 'n − x' } })
    expect(toAdd.ok && toAdd.value.steps.at(-1)?.expression).toBe('1473 − 1173')
  })

  test('a register counts, and a coverage is told in per cent as its cell shows it', () => {
    const plan = planOf('linfen-2025')
    const register = plan.registers?.find((r) => r.counts?.some((c) => c.with !== undefined && c.total !== undefined))
    if (register === undefined) throw new Error('no counted register')
    const done = applyChanges(plan, [
      { type: 'putTable', table: { kind: 'registers', id: 'covered', title: '覆盖', registers: [register.id] } },
    ])
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    const results = run(done.value.plan)
    const share = explain(results, { table: 'covered', row: register.id, column: 'baseShare' })
    expect(share.ok && share.value.steps[0]?.expression).toMatch(/^\d+ ÷ \d+ × 100$/)
    const required = explain(results, { table: 'covered', row: register.id, column: 'required' })
    expect(required.ok && required.value.inputs[0]?.unit).toBe('%')
  })

  test('every cell of these tables answers with the number it shows', () => {
    const results = run(planOf())
    for (const id of ['staffing:tcm-physician', 'special', 'equipment-stage', 'workbench:tcm-bed']) {
      const table = tableOf(planOf(), id)
      for (const row of table.rows) {
        for (const column of table.columns) {
          const shown = row.cells[column.key]
          const trace = explain(results, { table: id, row: row.key, column: column.key })
          const where = `${id} ${row.key} ${column.key}`
          expect(trace.ok, where).toBe(true)
          if (!trace.ok) continue
          if (typeof shown === 'number') expect(trace.value.value, where).toBe(shown)
          if (shown === undefined) expect(trace.value.reason, where).toBeDefined()
        }
      }
    }
  })
})

test('fuller beds and shorter stays need fewer beds; taking the change back leaves the same plan', () => {
  const plan = planOf()
  // 57171 × 8.8 ÷ (365 × 0.88) = 1566.3
  expect(bedsByUse(run(plan))?.toNumber()).toBe(1567)
  const change: Change = {
    type: 'setService',
    unit: 'shulan',
    class: null,
    year: 2020,
    quantity: 'lengthOfStay',
    value: 8,
  }
  expect(bedsByUse(run(plan, [change]))?.toNumber()).toBe(1424)
  const done = applyChanges(plan, [change])
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  expect(applyChanges(done.value.plan, done.value.inverse)).toMatchObject({ ok: true, value: { plan } })
  expect(applyChanges(plan, [{ ...change, year: 2019 }]).ok).toBe(false)
})
