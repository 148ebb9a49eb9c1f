import { expect, test } from 'vitest'
import { type AnnexOptions, buildAnnex } from '../../../shared/annex/build-annex.ts'
import { annexOf } from '../../../shared/annex/default-annex.ts'
import { sourceTitle } from '../../../shared/annex/source-title.ts'
import { run } from '../../../shared/engine/run.ts'
import type { AnnexSpec } from '../../../shared/plan/schema/annex.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const built = (spec: AnnexSpec, options: Partial<AnnexOptions> = {}, of: Plan = plan) =>
  buildAnnex(run(of), spec, { language: 'zh-CN', ...options })
const captions = (made: ReturnType<typeof built>) =>
  made.annex.blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'chart' ? [block.caption.label] : []))
const spec = (items: AnnexSpec['items'], more: Partial<AnnexSpec> = {}): AnnexSpec => ({
  id: 'a',
  title: 'A',
  items,
  ...more,
})

test('without an annex all tables are printed in plan order', () => {
  const { annexes: _, ...bare } = plan
  const all = annexOf(bare, 'tables')
  expect(all?.items.map((item) => item.kind === 'table' && item.table)).toEqual(plan.tables.map((table) => table.id))
  expect(annexOf(bare, 'nowhere')).toBeUndefined()
})

test('tables and charts are numbered each for itself, in the way and from the number asked for', () => {
  const items: AnnexSpec['items'] = [
    { kind: 'table', table: 'staff' },
    { kind: 'chart', chart: { kind: 'bedsByClass' } },
    { kind: 'table', table: 'indicators', unnumbered: true },
    { kind: 'table', table: 'beds-county' },
  ]
  expect(captions(built(spec(items)))).toEqual(['表1', '图1', '', '表2'])
  expect(captions(built(spec(items, { numbering: 'annexTable', startNumber: 3 })))).toEqual([
    '附表3',
    '附图1',
    '',
    '附表4',
  ])
  expect(captions(built(spec(items, { numbering: 'box' })))).toEqual(['专栏1', '图1', '', '专栏2'])
  expect(captions(built(spec(items, { numbering: 'none' })))).toEqual(['', '', '', ''])
  expect(captions(built(spec(items), { left: new Set([0]) }))).toEqual(['图1', '', '表1'])
})

test('title and date stand first; the date is the one typed, or the one of the command', () => {
  const items: AnnexSpec['items'] = [{ kind: 'table', table: 'staff' }]
  const dated = spec(items, { heading: '附件{{indicators!S4-005!target}}', date: '2026年3月' })
  const texts = (made: ReturnType<typeof built>) => made.annex.blocks.slice(0, 2).map((b) => 'text' in b && b.text)
  expect(texts(built(dated))).toEqual(['附件8.56', '2026年3月'])
  expect(texts(built(dated, { date: '2026年4月' }))[1]).toBe('2026年4月')
})

test('what the annex can no longer print is told, the rest is printed', () => {
  const made = built(
    spec([
      { kind: 'table', table: 'nowhere' },
      { kind: 'comparison', scenarios: ['baseline', 'nobody'] },
      { kind: 'table', table: 'staff', view: { columns: [{ key: 'gone' }, { key: 'targetPer' }] } },
    ]),
  )
  expect(captions(made)).toEqual(['表1'])
  expect(made.problems.filter((p) => p.severity !== 'note').map((p) => [p.item, p.kind])).toEqual([
    [0, 'missing'],
    [1, 'missing'],
    [2, 'column'],
  ])
})

test('the sources page names what the printed tables rest on, wherever it stands', () => {
  const made = built(spec([{ kind: 'sources' }, { kind: 'table', table: 'beds-county' }]))
  const [heading, ...lines] = made.annex.blocks.flatMap((block) => ('text' in block ? [block.text] : []))
  expect(heading).toBe('来源与未核实数据说明')
  expect(lines[1]).toBe('1. 《舒兰市“十四五”医疗卫生服务体系规划》，正式文件。')
  expect(lines.at(-1)).toBe('1. 2020年常住人口 406890 人，反推。')
  expect(lines.join('')).not.toContain('示例')
})

test('documents stand in the marks of titles, what was reckoned or assumed does not', () => {
  const document = { id: 's', title: '某市卫生规划' }
  expect(sourceTitle({ ...document, status: 'official' }, 'zh-CN')).toBe('《某市卫生规划》')
  expect(sourceTitle({ ...document, title: '《某市卫生规划》', status: 'secondary' }, 'zh-CN')).toBe('《某市卫生规划》')
  expect(sourceTitle({ ...document, title: '由合计数反推的常住人口', status: 'implied' }, 'zh-CN')).toBe(
    '由合计数反推的常住人口',
  )
  expect(sourceTitle({ ...document, title: '本局年报口径', status: 'unverified' }, 'zh-CN')).toBe('本局年报口径')
  expect(sourceTitle({ ...document, status: 'unverified', number: '某卫发〔2021〕1号' }, 'zh-CN')).toBe(
    '《某市卫生规划》',
  )
})

test('方案 stand side by side in tables of their own', () => {
  const ids = plan.scenarios.slice(0, 1).map((scenario) => scenario.id)
  const made = built(spec([{ kind: 'comparison', scenarios: ['baseline', ...ids], onlyDifferent: true }]))
  const tables = made.annex.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  expect(tables[0]?.model.id).toBe('inputs')
  expect(tables.length).toBeGreaterThan(1)
  expect(made.items[0]?.blocks).toEqual(tables.map((table) => table.key))
})

test('missing numbers are told and explained under their table', () => {
  const made = built(spec([{ kind: 'table', table: 'beds-primary' }]))
  const table = made.annex.blocks.find((block) => block.kind === 'table')
  expect(table?.kind === 'table' && table.notes.at(-1)).toBe('“—”表示没有数，不按 0 计。')
  expect(made.problems.some((p) => p.kind === 'gaps' && say('zh-CN', p.message).includes('3 处缺数'))).toBe(true)
})

test('annexes and text are put, replaced and taken away, and undone', () => {
  const prose = { id: 'p', title: '说明', paragraphs: [{ style: 'body' as const, text: '一' }] }
  const annex = spec([{ kind: 'prose', prose: 'p' }])
  const { annexes: _, prose: __, ...bare } = plan
  const lonely = applyChanges(bare, [{ type: 'putAnnex', annex }])
  expect(lonely.ok ? [] : lonely.error.map((e) => e.path.join('.'))).toEqual(['changes.0.annex.items.0.prose'])
  const both = applyChanges(bare, [
    { type: 'putProse', prose },
    { type: 'putAnnex', annex },
  ])
  if (!both.ok) throw new Error('refused')
  expect(applyChanges(both.value.plan, [{ type: 'removeProse', prose: 'p' }]).ok).toBe(false)
  const gone = applyChanges(both.value.plan, [
    { type: 'removeAnnex', annex: 'a' },
    { type: 'removeProse', prose: 'p' },
  ])
  expect(gone.ok && gone.value.plan).toEqual(bare)
  const back = applyChanges(both.value.plan, both.value.inverse)
  expect(back.ok && back.value.plan).toEqual(bare)
})

test('a 方案 and what is assumed over it are named before printing, and under tables and charts, with notes or without', () => {
  const items: AnnexSpec['items'] = [
    { kind: 'table', table: 'staff' },
    { kind: 'chart', chart: { kind: 'bedsByClass' } },
  ]
  const shown = { ...run(shulan()), assumed: 2, scenario: { name: '人口低', more: 1 } }
  const made = buildAnnex(shown, spec(items), { language: 'zh-CN', notes: false })
  const under = made.annex.blocks.flatMap((block) => ('notes' in block ? [block.notes[0]] : []))
  expect(under).toEqual(Array(2).fill(expect.stringContaining('人口低')))
  expect(made.problems.map(({ kind }) => kind).filter((kind) => kind === 'scenario')).toHaveLength(2)
  expect(built(spec(items), { notes: false }).problems.map(({ kind }) => kind)).not.toContain('scenario')
})
