/** norma annex on the command line. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inOwnFolder } from '../../../cli/pdf/in-own-folder.ts'
import { say } from '../../../shared/text/message.ts'
import { partsOf } from '../../support/office-parts.ts'
import { shulan } from '../../support/shulan.ts'
import { norma } from './norma.ts'

const folder = mkdtempSync(join(tmpdir(), 'norma-annex-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const annex = (...args: string[]) => norma('annex', 'shulan-2025', ...args)

test('prints the annex of the plan with the numbers of this run, the date as typed; what to look at goes to stderr', () => {
  const done = annex('--date', '2026年3月1日', '--norm', 'S4-005=9')
  expect(done.status).toBe(0)
  expect(done.stdout.startsWith('2026年3月1日\n')).toBe(true)
  expect(done.stdout).toContain('每千常住人口医疗卫生机构床位数控制在9张')
  expect(done.stdout).toContain('### 表6　全市医疗卫生机构床位数规划')
  expect(done.stderr).toContain('打印前注意')
})

test('all tables of the plan by the name tables; an unknown annex names the known ones', () => {
  expect(annex('--annex', 'tables').stdout.match(/^### /gm)).toHaveLength(7)
  const wrong = annex('--annex', 'nowhere')
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toBe('norma: 没有编号为“nowhere”的附件。可用：allocation, tables。\n')
})

test('Word and Excel hold the same numbers, the same bytes each time; html names no folder', () => {
  for (const format of ['docx', 'xlsx', 'html'] as const) {
    const at = (name: string) => join(folder, `${name}.${format}`)
    for (const name of ['a', 'b']) expect(annex('--format', format, '--out', at(name)).status).toBe(0)
    expect(readFileSync(at('a'))).toEqual(readFileSync(at('b')))
  }
  expect(partsOf(readFileSync(join(folder, 'a.docx')))['word/document.xml']).toContain('控制在8.56张')
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).not.toContain('url(')
})

test('a file that cannot be written is told, and the old one stays whole', () => {
  const place = join(folder, 'taken.md')
  mkdirSync(place)
  const taken = annex('--out', place)
  expect([taken.status, taken.stdout]).toEqual([1, ''])
  const device = annex('--out', '/dev/full')
  expect(device.status).toBe(1)
  const old = join(folder, 'old.md')
  writeFileSync(old, 'old')
  chmodSync(old, 0o444)
  expect(annex('--annex', 'nowhere', '--out', old).status).toBe(2)
  expect(readFileSync(old, 'utf8')).toBe('old')
})

test('a 方案 is named in every table; what is compared is compared from the plan as it is stored', () => {
  const file = join(folder, 'compared.norma')
  const scenarios = ['baseline', 'low', 'high']
  writeFileSync(
    file,
    JSON.stringify({
      ...shulan(),
      annexes: [{ id: 'c', title: '比较', items: [{ kind: 'comparison', scenarios, tables: [] }] }],
    }),
  )
  const compared = (...args: string[]) => norma('annex', file, ...args).stdout
  expect(compared('--scenario', 'low')).toBe(compared())
  const shown = annex('--scenario', 'low', '--norm', 'S4-005=9')
  expect(shown.stdout.match(/人口低（示例）/g)?.length).toBeGreaterThanOrEqual(7)
  expect(shown.stderr).toContain('打印的是方案“人口低（示例）”的数')
})

test('a name that uses all the bytes a name can have is written, a longer one is told', () => {
  const long = join(folder, `${'附'.repeat(84)}.md`)
  expect(annex('--out', long).status).toBe(0)
  expect(readFileSync(long, 'utf8')).toContain('表1')
  const longer = annex('--out', join(folder, `${'附'.repeat(90)}.md`))
  expect(longer.status).toBe(1)
  expect(longer.stderr).toContain('文件名太长。原有文件未改动。改用短些的文件名。')
})

test('an annex without anything to print says so, in every format, and one with unknown tables names them', () => {
  const plan = { ...shulan(), annexes: [{ id: 'none', title: '空的附件', items: [] }] }
  const gone = { id: 'gone', title: '缺表', items: [{ kind: 'table', table: 'nosuch' }, { kind: 'pageBreak' }] }
  const file = join(folder, 'empty.norma')
  writeFileSync(file, JSON.stringify({ ...plan, annexes: [...plan.annexes, gone] }))
  for (const format of ['md', 'docx', 'xlsx']) {
    const done = norma('annex', file, '--format', format, '--out', join(folder, `empty.${format}`))
    expect(done.status).toBe(0)
    expect(done.stderr).toContain('附件“空的附件”没有可印的内容')
  }
  const told = norma('annex', file, '--annex', 'gone').stderr
  expect(told).toContain('附件“缺表”没有可印的内容')
  expect(told).toContain('附件要印的表“nosuch”不在规划中')
})

test('a temporary folder without room is told and is gone afterwards; a fault of the program stays one', async () => {
  const seen: string[] = []
  const full = await inOwnFolder('norma-test-', async (own) => {
    seen.push(own)
    throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
  })
  if (full.ok) throw new Error('written')
  expect(full.error.exit).toBe(1)
  const [line] = full.error.lines.flat()
  expect(line && say('zh-CN', line)).toMatch(/^临时文件夹 .+ 不能用（磁盘已满），没有写入任何文件。/)
  expect(seen.map((own) => existsSync(own))).toEqual([false])
  const fault = inOwnFolder('norma-test-', async () => {
    throw new TypeError('fault')
  })
  await expect(fault).rejects.toThrow('fault')
})
