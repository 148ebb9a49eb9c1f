/**
 * The bed and staff tables of 舒兰市“十四五”医疗卫生服务体系规划, retyped with line numbers. Facility rows equal the printed
 * rows; sum rows are true sums, with the printed total beside them where the document prints another.
 */
import { describe, expect, it } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'

const tables = (changes: readonly Change[] = []) => new Map(buildTables(run(shulan(), changes)).map((t) => [t.id, t]))
const rows = (id: string, columns: readonly string[]) =>
  tables()
    .get(id)
    ?.rows.map((r) => [r.label, ...columns.map((c) => r.cells[c] ?? '')])

describe('bed tables', () => {
  it('are in plan order', () => {
    expect([...tables().keys()]).toEqual([
      'indicators',
      'beds-municipal-and-above',
      'beds-county',
      'beds-tcm',
      'beds-primary',
      'beds-summary',
      'staff',
    ])
  })

  it('市级及以上, lines 246–252', () => {
    expect(rows('beds-municipal-and-above', ['base', 'planned', 'allocated'])).toEqual([
      ['吉林市舒兰精神病医院', 550, 550, 550],
      ['合计', 550, 550, 550],
    ])
  })

  it('舒兰市级, lines 261–275', () => {
    expect(rows('beds-county', ['base', 'planned'])).toEqual([
      ['舒兰市人民医院', 495, 730],
      ['舒兰市第二人民医院', 320, 320],
      ['舒兰市妇幼保健院', 30, 50],
      ['合计', 845, 1100],
    ])
  })

  it('中医, lines 284–290: the rows add up to 100, the document prints 218', () => {
    expect(rows('beds-tcm', ['base', 'planned'])).toEqual([
      ['舒兰市中医院', 100, 345],
      ['合计', 100, 345],
    ])
  })

  it('基层, lines 299–401: the rows add up to 705, the document prints 685', () => {
    expect(rows('beds-primary', ['base', 'planned'])).toEqual([
      ['舒兰市南城社区卫生服务中心', 20, 20],
      ['舒兰市北城社区卫生服务中心', 30, 30],
      ['舒兰市吉舒第一社区卫生服务中心', 20, 20],
      ['舒兰市吉舒第二社区卫生服务中心', 20, 20],
      ['舒兰市环城社区卫生服务中心', 40, 20],
      ['舒兰市滨河社区卫生服务中心', '', ''],
      ['舒兰市开原镇中心卫生院', 20, 40],
      ['舒兰市溪河镇中心卫生院', 45, 50],
      ['舒兰市白旗镇中心卫生院', 50, 50],
      ['舒兰市法特镇中心卫生院', 50, 50],
      ['舒兰市平安镇中心卫生院', 50, 60],
      ['舒兰市上营镇中心卫生院', 35, 50],
      ['舒兰市朝阳镇卫生院', 10, 20],
      ['舒兰市七里乡卫生院', 20, 20],
      ['舒兰市七里乡凤凰卫生院', 15, 20],
      ['舒兰市开原镇青松卫生院', 15, 20],
      ['舒兰市新安乡卫生院', 20, 20],
      ['舒兰市新安乡榆树沟卫生院', 10, 15],
      ['舒兰市水曲柳镇卫生院', 40, 40],
      ['舒兰市小城镇卫生院', 30, 30],
      ['舒兰市天德乡庆丰卫生院', 25, 20],
      ['舒兰市天德乡卫生院', 20, 20],
      ['舒兰市莲花乡卫生院', 25, 20],
      ['舒兰市亮甲山乡卫生院', 30, 20],
      ['舒兰市金马镇卫生院', 20, 30],
      ['护理站', 25, 0],
      ['合计', 685, 705],
    ])
  })

  it('全市, lines 469–485: 3325 and 3513 are the sums of what is listed, printed are 3369 and 3483', () => {
    expect(rows('beds-summary', ['baseTotal', 'basePer', 'plannedTotal', 'plannedPer', 'control'])).toEqual([
      ['市办及以上公立医院', 550, 1.35, 550, 1.35, 549],
      ['社会办医院', 1145, 2.81, 813, 2, 814],
      ['县办公立医院', 845, 2.08, 1100, 2.7, 1099],
      ['公立中医类医院', 100, 0.25, 345, 0.85, 346],
      ['基层医疗卫生机构', 685, 1.68, 705, 1.73, 675],
      ['县级及基层医疗卫生机构', 1630, 4.01, 2150, 5.28, 2120],
      ['合计', 3325, 8.17, 3513, 8.63, 3483],
    ])
  })

  it('a note names both numbers of every cell that the document prints otherwise', () => {
    const note = (id: string) => {
      const found = tables()
        .get(id)
        ?.notes.find((n) => n.key === 'table.note.printed')
      return found === undefined ? '' : say('zh-CN', found)
    }
    expect(note('beds-county')).toBe('')
    expect(note('beds-tcm')).toBe('与原文不同（括号内为原文数）：合计“2020年编制床位”100（218）。')
    expect(note('beds-primary')).toBe('与原文不同（括号内为原文数）：合计“2025年规划编制床位”705（685）。')
    expect(note('beds-summary')).toContain('社会办医院“2020年每千人口数”2.81（2.82）')
    expect(note('beds-summary')).toContain('合计“2025年规划总数”3513（3483）')
    expect(note('staff')).toContain('每千人口执业（助理）医师数（人）“2025年总数”1208（1206）')
    expect(note('indicators')).toBe('')
  })
})

describe('staff table, lines 517–563', () => {
  it('gives the base as printed and the target as the norm requires it', () => {
    expect(rows('staff', ['basePer', 'baseTotal', 'targetPer', 'targetTotal'])?.map((r) => r.slice(1))).toEqual([
      [0.34, 137, 0.58, 236],
      [2.47, 1006, 2.97, 1208],
      [2.88, 1173, 3.62, 1473],
      [0.23, 93, 0.35, 142],
      [5.16, 210, 3.93, 160],
      [0.38, 156, 0.62, 252],
      [1.17, '', 1.22, 1471],
      [1.06, '', 1.34, 4707],
    ])
  })
})

describe('what-ifs', () => {
  const people = (persons: number): Change => ({
    type: 'setPopulation',
    unit: 'shulan',
    kind: 'resident',
    year: 2025,
    persons,
  })
  const county = (step: number | null): Change => ({
    type: 'setMethod',
    unit: 'shulan',
    class: 'county',
    resource: 'bed',
    method: 'proportional',
    step,
  })
  const allocated = (changes: readonly Change[]) =>
    tables(changes)
      .get('beds-county')
      ?.rows.map((r) => r.cells.allocated)

  it('45万 people share 1215 county beds', () => {
    expect(allocated([people(450_000), county(null)])).toEqual([806, 354, 55, 1215])
  })

  it('in steps of five', () => {
    expect(allocated([people(450_000), county(5)])).toEqual([805, 355, 55, 1215])
  })

  it('the locked hospital of Jilin city keeps its 550 beds', () => {
    const share: Change = {
      type: 'setMethod',
      unit: 'shulan',
      class: 'municipal-and-above',
      resource: 'bed',
      method: 'proportional',
      step: null,
    }
    const row = tables([people(450_000), share]).get('beds-municipal-and-above')?.rows[0]
    expect(row?.cells.allocated).toBe(550)
  })

  it('finds the same contradictions of the document whatever is tried', () => {
    const rules = ['sum', 'density', 'values', 'classDensities', 'ratio', 'reserve', 'noStock']
    const found = (changes: readonly Change[]) =>
      run(shulan(), changes)
        .findings.filter((f) => rules.includes(f.rule))
        .map((f) => f.key)
    expect(found([people(300_000), county(null)])).toEqual(found([]))
    expect(found([])).toHaveLength(16)
    // Nor does an edit of the plan change what the document says: its 25 rows still add up to 705.
    const edited = applyChanges(shulan(), [
      { type: 'setPlanned', facility: 'huancheng-chc', resource: 'bed', value: 40 },
    ])
    const after = edited.ok ? run(edited.value.plan).findings : []
    expect(after.find((f) => f.where.table === 'beds-primary' && f.rule === 'sum')?.numbers).toEqual([705, 685])
  })
})
