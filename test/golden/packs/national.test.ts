/** The national norm packs: read through their gate, every figure cited with a status, and taken into the shipped plans. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { licenceOf } from '../../../shared/norms/licences.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import { fromPack, readPack } from '../../../shared/plan/pack.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Pack } from '../../../shared/plan/schema/pack.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { shippedPlan } from '../rules/expect-rule.ts'

const folder = new URL('../../../seeds/norms/', import.meta.url)
const files = readdirSync(folder).sort()
function pack(id: string): Pack {
  const read = readPack(new Uint8Array(readFileSync(new URL(`${id}.json`, folder))))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const packs = { p135: pack('national-135'), p145: pack('national-145'), p155: pack('national-155') }
const lists = Object.values(packs).flatMap((p) => p.licences ?? [])
const normOf = (from: Pack, id: string): Norm => {
  const norm = from.norms.find((n) => n.id === id)
  if (norm === undefined) throw new Error(`${from.id} has no ${id}`)
  return norm
}
const statusOf = (from: Pack, id: string) => from.sources.find((s) => s.id === normOf(from, id).cite?.source)?.status

/** A plan with one norm of a pack in it, through the gate of plans. */
function taken(from: Pack, id: string, plan: Plan): Plan {
  const found = fromPack(from, id, plan)
  if (found === undefined) throw new Error(`${from.id} has no ${id}`)
  const { norm, sources, resources, registers } = found
  const read = parsePlan(
    structuredClone({
      ...plan,
      sources: [...plan.sources, ...sources],
      resources: [...plan.resources, ...resources],
      ...(registers.length > 0 && { registers: [...(plan.registers ?? []), ...registers] }),
      norms: [...plan.norms, norm],
    }),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

test('three periods follow each other without a gap', () => {
  expect(files).toEqual(['national-135.json', 'national-145.json', 'national-155.json'])
  expect(Object.values(packs).map((p) => [p.id, p.period.from, p.period.to])).toEqual([
    ['national-135', 2016, 2020],
    ['national-145', 2021, 2025],
    ['national-155', 2026, 2030],
  ])
})

test('十五五 is empty and says what is not issued yet', () => {
  expect(packs.p155.norms).toEqual([])
  expect(packs.p155.notIssued?.length).toBeGreaterThan(5)
})

describe('figures as printed or remembered, each with the status of its source', () => {
  type Row = readonly [
    pack: keyof typeof packs,
    norm: string,
    value: number | readonly [number, number],
    status: string,
  ]
  const figures: readonly Row[] = [
    ['p135', 'beds', 6, 'secondary'],
    ['p135', 'beds-hospital', 4.8, 'unverified'],
    ['p135', 'beds-social', 1.5, 'secondary'],
    ['p135', 'physicians', 2.5, 'unverified'],
    ['p135', 'gp', 2, 'unverified'],
    ['p135', 'psychiatrists-centre-west', 2.8, 'secondary'],
    ['p135', 'elderly-beds', [35, 40], 'secondary'],
    ['p145', 'beds', [7.4, 7.5], 'unverified'],
    ['p145', 'beds-tcm', 0.85, 'secondary'],
    ['p145', 'physicians', 3.2, 'unverified'],
    ['p145', 'nurses', 3.8, 'unverified'],
    ['p145', 'pharmacists', 0.54, 'unverified'],
    ['p145', 'gp', 3.93, 'unverified'],
    ['p145', 'tcm-physicians', 0.62, 'secondary'],
    ['p145', 'cdc-posts', 1.75, 'secondary'],
    ['p145', 'cdc-posts-hebei-county', 1.35, 'secondary'],
    ['p145', 'supervisors', [1, 1.5], 'secondary'],
    ['p145', 'mch-staff', 1, 'official'],
    ['p145', 'elderly-nursing-beds', 0.55, 'official'],
    ['p145', 'nursery-places', 4.5, 'secondary'],
    ['p145', 'negative-pressure-ambulances', 0.4, 'secondary'],
    ['p145', 'health-education-county', 1.75, 'secondary'],
    ['p145', 'equipment-b', 3528, 'secondary'],
    ['p145', 'icu-beds', 15, 'secondary'],
  ]
  test.each(figures)('%s %s', (key, id, value, status) => {
    const norm = normOf(packs[key], id)
    const first = 'values' in norm ? norm.values[0] : undefined
    const shown = first === undefined ? undefined : 'value' in first ? first.value : [first.low, first.high]
    expect([shown, statusOf(packs[key], id)]).toEqual([value, status])
  })
  test('1.75 per 10 000 holds for the province, 1.35 for a county of Hebei', () => {
    expect([normOf(packs.p145, 'cdc-posts').level, normOf(packs.p145, 'cdc-posts-hebei-county').level]).toEqual([
      'province',
      'county',
    ])
  })
  test.each(Object.values(packs).map((p) => [p.id, p] as const))(
    '%s: every norm is cited and every unverified source says so',
    (_id, p) => {
      const used = new Set(p.norms.map((n) => n.cite?.source))
      for (const source of p.sources) {
        expect(used.has(source.id) || p.licences?.some((l) => l.source === source.id), source.id).toBe(true)
        if (source.status === 'unverified') expect(source.note, source.id).toContain('未核实')
        expect(['official', 'secondary', 'unverified']).toContain(source.status)
      }
    },
  )
})

describe('licence lists, the superseded one beside the one that replaced it', () => {
  const rows: readonly (readonly [
    item: string,
    date: string,
    list: string | undefined,
    licence: string | undefined,
  ])[] = [
    ['PET/MR', '2018-03-28', undefined, undefined],
    ['PET/MR', '2018-03-29', '2018', '甲'],
    ['PET/MR', '2023-03-02', '2018', '甲'],
    ['PET/MR', '2023-03-03', '2023', '乙'],
    ['64排及以上CT', '2020-12-31', '2018', '乙'],
    ['64排及以上CT', '2025-12-31', '2023', 'none'],
    ['1.5T及以上MR', '2020-12-31', '2018', '乙'],
    ['1.5T及以上MR', '2024-01-01', '2023', 'none'],
    ['pet-ct', '2024-01-01', '2023', '乙'],
    ['手术机器人', '2024-01-01', '2023', '乙'],
    ['质子放射治疗系统', '2024-01-01', '2023', '甲'],
  ]
  test.each(rows)('%s on %s', (item, date, list, licence) => {
    const found = licenceOf(lists, item, date)
    expect([found?.list, found?.licence]).toEqual([list, licence])
  })
  test('10 named items in 2018, 6 in 2023', () => {
    expect(lists.map((l) => [l.id, l.items.length])).toEqual([
      ['2018', 10],
      ['2023', 6],
    ])
  })
  test('the first unit of its kind by its price in 万元', () => {
    const at = (date: string, price: number) => licenceOf(lists, '新型设备', date, price)?.licence
    expect([at('2020-01-01', 999), at('2020-01-01', 1000), at('2020-01-01', 3000)]).toEqual(['none', '乙', '甲'])
    expect([at('2024-01-01', 2999), at('2024-01-01', 3000), at('2024-01-01', 5000)]).toEqual(['none', '乙', '甲'])
  })
})

describe('a norm of a pack in a plan', () => {
  test('3.2 physicians per 1000 in 舒兰: 3.2 × 406.89 = 1302.048', () => {
    const plan = shippedPlan('shulan-2025')
    const given = taken(packs.p145, 'physicians', plan)
    const found = run(given).requirements.find((r) => r.norm === 'physicians' && r.year === 2025)
    expect([found?.value?.toNumber(), found?.scope.unit]).toEqual([1302, 'shulan'])
    expect(given.norms.at(-1)).toMatchObject({ issuer: 'nation', pack: 'national-145', level: 'nation' })
    expect(given.sources.at(-1)).toMatchObject({ status: 'unverified' })
    expect(given.resources).toEqual(plan.resources)
  })
  test('taken twice it gets another id, and its source comes once', () => {
    const once = taken(packs.p145, 'physicians', shippedPlan('shulan-2025'))
    const twice = taken(packs.p145, 'physicians', once)
    expect(twice.norms.slice(-2).map((n) => n.id)).toEqual(['physicians', 'physicians-2'])
    expect(twice.sources).toEqual(once.sources)
  })
  test('another source under the same id is kept apart', () => {
    const plan = shippedPlan('shulan-2025')
    const other: Plan = {
      ...plan,
      sources: [...plan.sources, { id: 'staff-145', title: '另一文件', status: 'official' }],
    }
    const given = taken(packs.p145, 'physicians', other)
    expect(given.sources.at(-1)).toMatchObject({ id: 'staff-145-2', status: 'unverified' })
    expect(given.norms.at(-1)?.cite?.source).toBe('staff-145-2')
  })
  test('a resource and a register the plan does not have come along', () => {
    const plan = shippedPlan('jingyan-2025')
    const ambulances = taken(packs.p145, 'negative-pressure-ambulances', plan)
    expect(ambulances.resources.slice(plan.resources.length).map((r) => r.id)).toEqual([
      'ambulance',
      'negative-pressure-ambulance',
    ])
    const given = taken(packs.p145, 'tcm-department', plan)
    expect(given.registers?.at(-1)?.id).toBe('tcm-department')
  })
  test('every template of every pack can be taken into every shipped plan and computes without a fault', () => {
    for (const name of ['shulan-2025', 'jingyan-2025', 'linfen-2025']) {
      const plan = shippedPlan(name)
      for (const from of Object.values(packs)) {
        const given = structuredClone(plan)
        for (const { id } of from.norms) {
          const found = fromPack(from, id, given)
          if (found === undefined) throw new Error(id)
          given.sources.push(...found.sources)
          given.resources.push(...found.resources)
          given.registers = [...(given.registers ?? []), ...found.registers]
          given.norms.push(found.norm)
        }
        const read = parsePlan(given)
        expect(read.ok ? [] : read.error.map((e) => e.where), `${name} ${from.id}`).toEqual([])
        if (!read.ok) continue
        const computed = new Set(run(read.value).requirements.map((r) => r.norm))
        expect(read.value.norms.filter((n) => !computed.has(n.id)).map((n) => n.id)).toEqual([])
      }
    }
  })
  test('an unknown norm is not there', () => {
    expect(fromPack(packs.p145, 'nothing', shippedPlan('shulan-2025'))).toBeUndefined()
  })
})
