/** Drafts on the Shulan plan: kept, renamed, removed, undone, saved, refused, and compared figure by figure. */
import { describe, expect, test } from 'vitest'
import { draftPlan } from '../../../shared/drafts/draft-plan.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import { parsePlan, readPlan } from '../../../shared/plan/gate.ts'
import type { Change, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import { message, say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'

const applied = (plan: Plan, changes: readonly Change[]) => {
  const done = applyChanges(plan, changes)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}
const refused = (plan: Plan, change: StatedChange): string[] => {
  const done = applyChanges(plan, [change])
  return done.ok ? [] : done.error.map(({ message }) => say('zh-CN', message))
}
const first: StatedChange = {
  type: 'makeDraft',
  draft: { id: 'd1', name: '征求意见稿', stage: 'comment', date: '2021年6月1日' },
}
const renmin: StatedChange = { type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 760 }
const density: StatedChange = { type: 'setNormValue', norm: 'S4-032', year: 2025, value: 2.8 }

describe('a draft', () => {
  test('holds the plan as it was, goes through the file, and is taken back by undo', () => {
    const plan = shulan()
    const kept = applied(plan, [first])
    const later = applied(kept.plan, [renmin]).plan
    const draft = later.drafts?.[0]
    expect(draft && draftPlan(draft)).toStrictEqual(plan)
    const read = readPlan(new TextEncoder().encode(writePlan(later)))
    expect(read).toStrictEqual({ ok: true, value: later })
    expect(applied(kept.plan, kept.inverse).plan).toStrictEqual(plan)
    expect('drafts' in applied(kept.plan, [{ type: 'removeDraft', draft: 'd1' }]).plan).toBe(false)
  })

  test('does not hold the drafts before it, and can be renamed', () => {
    const two = applied(shulan(), [
      first,
      { type: 'makeDraft', draft: { id: 'd2', name: '送审稿', stage: 'review', date: '2021年9月' } },
      { type: 'nameDraft', draft: { id: 'd1', name: '一稿', stage: 'comment', date: '2021年6月2日', note: '改过' } },
    ]).plan
    expect(two.drafts?.map(({ content, ...head }) => [head, 'drafts' in content])).toEqual([
      [{ id: 'd1', name: '一稿', stage: 'comment', date: '2021年6月2日', note: '改过' }, false],
      [{ id: 'd2', name: '送审稿', stage: 'review', date: '2021年9月' }, false],
    ])
  })

  test('with a broken or nested content is refused at its place, as the file itself would be', () => {
    const file = JSON.parse(writePlan(applied(shulan(), [first]).plan))
    const faults = (change: (content: Record<string, never>) => void): string[] => {
      const copy = structuredClone(file)
      change(copy.drafts[0].content)
      const read = parsePlan(copy)
      return read.ok ? [] : read.error.map(({ where, code }) => `${code} ${where}`)
    }
    expect(faults((c) => Object.assign(c, { targetYear: 'soon' }))).toEqual([
      'type drafts[0].content.targetYear · 征求意见稿 · 舒兰市“十四五”医疗卫生服务体系规划',
    ])
    expect(faults((c) => Object.assign(c, { drafts: [] }))[0]).toMatch(/^deep drafts\[0\]\.content\.drafts/)
    expect(faults((c) => Object.assign(c, { version: 99 }))[0]).toMatch(/^version drafts\[0\]\.content\.version/)
  })

  test('damaged is told with the draft and the field, whatever the damage', () => {
    const file = writePlan(applied(shulan(), [first]).plan)
    const words = (damage: (draft: Record<string, unknown>, content: Record<string, unknown>) => void): string => {
      const copy = JSON.parse(file)
      damage(copy.drafts[0], copy.drafts[0].content)
      const read = readPlan(new TextEncoder().encode(JSON.stringify(copy)))
      return read.ok ? '' : say('zh-CN', read.error[0]?.message ?? message('draft.empty'))
    }
    const key = (name: string) => (_: unknown, content: object) =>
      Object.defineProperty(content, name, { value: { polluted: 1 }, enumerable: true })
    expect([
      words((draft) => Object.assign(draft, { content: 'x' })),
      words((_, content) => Object.assign(content, { format: 'other' })),
      words((_, content) => Object.assign(content, { version: 2 })),
      words((_, content) => Object.assign(content, { targetYear: 2010 })),
      words((_, content) => Object.assign(content, { stocks: [{ ...Object(content.stocks)[0], facility: 'nobody' }] })),
      words(key('__proto__')),
      words(key('constructor')),
    ]).toEqual([
      'drafts[0].content · 征求意见稿：现为 “x”，应为记录 {…}。改正该项。',
      'drafts[0].content.format · 征求意见稿 · 舒兰市“十四五”医疗卫生服务体系规划：现为 “other”，应为“norma-plan”。稿的内容应是一份完整的规划。改正，或删去这一稿。',
      'drafts[0].content.version · 征求意见稿 · 舒兰市“十四五”医疗卫生服务体系规划：这一稿是第 2 版，本程序读到第 1 版。更新程序后再打开，或删去这一稿。',
      'drafts[0].content.targetYear · 征求意见稿 · 舒兰市“十四五”医疗卫生服务体系规划：目标年 2010 不晚于基期 2020。目标年应晚于基期。改正其中一个。',
      'drafts[0].content.stocks[0].facility · 征求意见稿 · nobody：编号“nobody”在 facilities 中没有。改正编号，或在 facilities 中补上。',
      'drafts[0].content.__proto__ · 征求意见稿 · 舒兰市“十四五”医疗卫生服务体系规划：不认识字段“__proto__”。删去或改正字段名。',
      'drafts[0].content.constructor · 征求意见稿 · 舒兰市“十四五”医疗卫生服务体系规划：不认识字段“constructor”。删去或改正字段名。',
    ])
  })

  test('with opinions or a printed comparison stays, and says why', () => {
    const { plan } = applied(shulan(), [
      first,
      { type: 'putOpinion', opinion: { id: 'o', department: '财政局', text: '压减', draft: 'd1' } },
    ])
    expect(refused(plan, { type: 'removeDraft', draft: 'd1' })).toEqual([
      'changes[0].draft：这一稿有 1 条意见，不能删除。先删除这些意见，或把它们改到别的稿。',
    ])
    const printed = applied(shulan(), [
      first,
      { type: 'putTable', table: { kind: 'draftComparison', id: 'dc', title: '对照', from: 'd1' } },
    ]).plan
    expect(refused(printed, { type: 'removeDraft', draft: 'd1' })[0]).toContain('“对照”')
    expect(refused(shulan(), { type: 'removeDraft', draft: 'd1' })).toEqual([])
    expect(refused(applied(shulan(), [first]).plan, first)[0]).toContain('已有一稿')
  })
})

describe('本稿与上稿对照表', () => {
  const compared = (changes: readonly StatedChange[], to?: string) => {
    const plan = applied(shulan(), [first, ...changes]).plan
    const spec = { kind: 'draftComparison', id: 'c', title: '对照', from: 'd1', ...(to && { to }) } as const
    return buildOne(spec, computePlan(plan))
  }

  test('is empty where nothing was changed', () => {
    const { rows, notes } = compared([])
    expect(rows).toEqual([])
    expect(notes.map((n) => say('zh-CN', n))).toEqual([
      '与“征求意见稿”的印刷数字没有不同。',
      '对照的是两稿的规划本身（基准方案），各方案的更改都不计入。',
    ])
  })

  test('holds like against like: the plans whichever 方案 is shown, or both under one 方案', () => {
    const plan = applied(shulan(), [first]).plan
    const need = plan.scenarios.find(({ id }) => id === 'need')
    if (need === undefined) throw new Error('no such 方案')
    const shown = (of: Plan) =>
      computePlan(
        of,
        resolveScenario(of, need).applied.map(({ change }) => change),
      )
    const spec = { kind: 'draftComparison', id: 'c', title: '对照', from: 'd1' } as const
    expect(buildOne(spec, shown(plan)).rows).toEqual([])
    expect(buildOne({ ...spec, scenario: 'need' }, computePlan(plan)).rows).toEqual([])

    const density: StatedChange = { type: 'setNormValue', norm: 'S4-032', year: 2025, value: 2.8 }
    const later = applied(plan, [density]).plan
    const plain = buildOne(spec, computePlan(later)).rows
    expect(plain.length).toBeGreaterThan(0)
    expect(buildOne(spec, shown(later)).rows).toEqual(plain)

    const grown = applied(plan, [
      { type: 'putScenario', scenario: { id: 'new', name: '新', changes: [{ ...density, value: 2.9 }] } },
    ]).plan
    const { rows, notes } = buildOne({ ...spec, scenario: 'new' }, computePlan(grown))
    expect(rows.length).toBeGreaterThan(0)
    expect(notes.map((n) => say('zh-CN', n)).slice(1, 3)).toEqual([
      '对照的是方案“新”：两稿各按自己的这一方案计算。',
      '“征求意见稿”没有方案“新”，以其规划本身对照。',
    ])
    const gone = buildOne({ ...spec, scenario: 'gone' }, computePlan(grown))
    expect([gone.rows, gone.notes.map((n) => say('zh-CN', n))]).toEqual([
      [],
      ['没有编号为“gone”的方案，无从对照。换一个方案，或对照基准方案。'],
    ])
  })

  test('names for each figure the change it follows', () => {
    const { rows } = compared([renmin, density])
    const row = (table: string, key: string, column: string) =>
      rows.find((r) => r.key === `${table}|${key}|${column}`)?.cells
    expect(row('beds-county', '舒兰市人民医院', 'planned')).toMatchObject({ before: 730, after: 760, difference: 30 })
    expect(row('beds-county', '舒兰市人民医院', 'planned')?.cause).toMatch(/舒兰市人民医院.*730 → 760/)
    const control = rows.filter((r) => String(r.cells.cause).includes('2.7 → 2.8'))
    expect(control.every((r) => !String(r.cells.cause).includes('人民医院'))).toBe(true)
    // Every figure that differs is there, and nothing else.
    const [a, b] = [shulan(), applied(shulan(), [renmin, density]).plan].map((plan) =>
      plan.tables.map((spec) => buildOne(spec, computePlan(plan))),
    )
    const differing = (a ?? []).flatMap((model, i) =>
      model.rows.flatMap((r, j) =>
        Object.keys({ ...r.cells, ...b?.[i]?.rows[j]?.cells }).filter((k) => r.cells[k] !== b?.[i]?.rows[j]?.cells[k]),
      ),
    )
    expect(rows.length).toBe(differing.length)
  })

  test('compares with a later draft too, not only with the plan', () => {
    const second: StatedChange = {
      type: 'makeDraft',
      draft: { id: 'd2', name: '送审稿', stage: 'review', date: '9月' },
    }
    const { rows } = compared([renmin, second, { ...renmin, value: 800 }], 'd2')
    expect(rows.find((r) => r.key === 'beds-county|舒兰市人民医院|planned')?.cells.after).toBe(760)
  })

  test('says that several changes act together where none of them does alone', () => {
    // A new norm changes nothing until the rule takes its control total from it; the rule cannot name a norm that is not there.
    const { plan } = applied(shulan(), [first])
    const model = plan.norms.find((n) => n.id === 'S4-032')
    if (model?.shape !== 'density') throw new Error('S4-032 is no density')
    const later: Plan = {
      ...plan,
      norms: [...plan.norms, { ...model, id: 'X1', values: [{ year: 2025, value: 2.9 }] }],
      allocations: plan.allocations.map((rule) =>
        rule.class === 'county' && rule.resource === 'bed' ? { ...rule, control: { by: 'norm', norm: 'X1' } } : rule,
      ),
    }
    const spec = { kind: 'draftComparison', id: 'c', title: '对照', from: 'd1' } as const
    const { rows } = buildOne(spec, computePlan(later))
    expect(rows.length).toBeGreaterThan(0)
    for (const { cells } of rows) expect(cells.cause).toBe('2 项更改共同作用')
  })
})

describe('意见', () => {
  const opinion = { id: 'o1', department: '吉林市发展改革委', text: '控制在 5.4 张以内', draft: 'd1' } as const

  test('adopted in part or not at all needs a reason, in a change and in a file', () => {
    const change: StatedChange = { type: 'putOpinion', opinion: { ...opinion, answer: 'declined' } }
    const why = refused(applied(shulan(), [first]).plan, change)
    expect(why).toEqual(['changes[0].opinion.reason · o1：部分采纳与未采纳要写理由。补上理由。'])
    const read = parsePlan({ ...shulan(), opinions: [{ ...opinion, answer: 'partly' }] })
    expect(read.ok ? [] : read.error.map(({ where }) => where)).toEqual(['opinions[0].reason · o1'])
  })

  test('prints with its answer, its reason and what it concerns by name', () => {
    const { plan } = applied(shulan(), [
      first,
      {
        type: 'putOpinion',
        opinion: {
          ...opinion,
          answer: 'partly',
          reason: '按国家标准',
          cells: [{ table: 'beds-summary', row: 'county' }],
          scenario: 'low',
        },
      },
    ])
    const spec = standardTables(plan).find(({ kind }) => kind === 'opinions')
    if (spec === undefined) throw new Error('no table of opinions')
    const { rows, notes } = buildOne(spec, computePlan(plan))
    expect(rows[0]?.label).toBe('吉林市发展改革委')
    expect(rows[0]?.cells).toMatchObject({ answer: '部分采纳', reason: '按国家标准' })
    expect(rows[0]?.cells.links).toMatch(/^征求意见稿；全市医疗卫生机构床位数规划 · 县办公立医院；方案“/)
    expect(notes.map((n) => say('zh-CN', n))).toEqual(['共 1 条：采纳 0，部分采纳 1，未采纳 0，待定 0。'])
  })
})
