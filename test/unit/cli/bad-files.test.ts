import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../../cli/failure.ts'
import { readInput } from '../../../cli/read-input.ts'
import { writeOutput } from '../../../cli/write-output.ts'
import { say } from '../../../shared/text/message.ts'
import { norma, normaInto } from './norma.ts'

const frozen = readFileSync(new URL('../../fixtures/plans/v1.norma', import.meta.url), 'utf8')
let folder: string
const at = (name: string) => join(folder, name)
const file = (name: string, content: string) => {
  writeFileSync(at(name), content)
  return at(name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'norma-cli-'))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A run that must fail: its status and messages, the folder left out; it wrote nothing to standard output. */
const failed = (...args: string[]) => {
  const before = readdirSync(folder)
  const { status, stdout, stderr } = norma(...args)
  expect(stdout).toBe('')
  expect(readdirSync(folder)).toStrictEqual(before)
  return `${status} ${stderr.replaceAll(folder, '…')}`
}

describe('files that cannot be read', () => {
  test('missing, a folder, a path through a file, a device', () => {
    expect(failed('validate', at('none.norma'))).toMatchInlineSnapshot(`
      "1 norma: …/none.norma：没有这个文件。核对路径；随附的规划有 gongzhuling-2020, gongzhuling-2025, jingyan-2025, linfen-2025, shulan-2025。
      "
    `)
    expect(failed('validate', folder)).toMatchInlineSnapshot(`
      "1 norma: …：是文件夹，应为文件。写明其中的文件。
      "
    `)
    expect(failed('validate', join(file('plain', 'x'), 'inside.norma'))).toMatch(
      /^1 norma: …\/plain\/inside.norma：没有这个文件/,
    )
    const changes = failed('change', file('good.norma', frozen), at('none.json'), '--out', at('x.norma'))
    expect(changes).toMatchInlineSnapshot(`
      "1 norma: …/none.json：没有这个文件。核对路径。
      "
    `)
    expect(failed('validate', '/dev/null')).toMatchInlineSnapshot(`
      "1 norma: /dev/null：不是普通文件。先存为普通文件再读取。
      "
    `)
  })
  test('300 MB: told from its size, not read', () => {
    truncateSync(file('huge.norma', '{'), 300 * 1024 * 1024)
    expect(failed('validate', at('huge.norma'))).toMatchInlineSnapshot(`
      "1 norma: …/huge.norma：不能使用，共 1 处。
        文件：大小 300 MB，规划文件最大 64 MB。未读取。核对是否选错了文件。
      "
    `)
    rmSync(at('huge.norma'))
  })
  test('links in a circle', () => {
    symlinkSync(at('loop'), at('loop'))
    expect(failed('validate', at('loop'))).toMatchInlineSnapshot(`
      "1 norma: …/loop：读取失败（链接成环）。核对文件和磁盘后重试。
      "
    `)
  })
  test('no permission', async () => {
    chmodSync(file('secret.norma', frozen), 0)
    const read = await asNobody(() => readInput(at('secret.norma')))
    expect(words(read)).toMatchInlineSnapshot(`"…/secret.norma：没有读取权限。核对文件权限，或复制到可读的位置。"`)
    chmodSync(at('secret.norma'), 0o600)
  })
})

test('control characters of a name are seen and do nothing', () => {
  const name = '\\u001b[31m\\u0007\\u009b红\\u202e名\\n第二行'
  const bad = frozen.replace('"id": "second"', '"id": "renmin"').replaceAll('临川县第二人民医院', name)
  expect(failed('validate', file('bad.norma', bad)).split('\n')[1]).toMatch(
    /·.*␛\[31m␇�红�名 第二行：编号“renmin”已用于/,
  )
})

describe('plans that are none', () => {
  const edited = (from: string, to: string) => file('bad.norma', frozen.replace(from, to))
  test('not JSON', () => {
    expect(failed('compute', file('bad.norma', '机构,床位\n人民医院,500\n'))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 1 处。
        第 1 行第 1 列：发现“机构,床位 人民医院,5”，内容不是 JSON。应为规衡规划文件（.norma）。核对是否选错了文件。
      "
    `)
  })
  test('truncated', () => {
    expect(failed('compute', file('bad.norma', frozen.slice(0, 5000)))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 1 处。
        第 270 行第 5 列：文件到此中断，后面的内容缺失。规划文件应完整。重新复制或下载该文件，或改用备份。
      "
    `)
  })
  test('newer version', () => {
    expect(failed('compute', edited('"version": 1', '"version": 2'))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 1 处。
        version：文件是第 2 版，本程序读到第 1 版。文件由更新的规衡保存，更新程序后再打开。
      "
    `)
  })
  test('unknown key', () => {
    expect(failed('compute', edited('"stage"', '"stages"'))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 1 处。
        stages：不认识字段“stages”。删去或改正字段名。
      "
    `)
  })
  test('duplicate id and dangling reference at once', () => {
    expect(failed('compute', edited('"id": "second"', '"id": "renmin"'))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 3 处。
        facilities[1].id · 临川县第二人民医院：编号“renmin”已用于 facilities[0] · 临川县人民医院。编号在同一列表内应各不相同。改其中一个。
        stocks[2].facility · second：编号“second”在 facilities 中没有。改正编号，或在 facilities 中补上。
        stocks[3].facility · second：编号“second”在 facilities 中没有。改正编号，或在 facilities 中补上。
      "
    `)
  })
  test('NaN', () => {
    expect(failed('compute', edited('"value": 500', '"value": NaN'))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 1 处。
        第 434 行第 16 列：发现“NaN”，不是数。应为有限的数；没有数的项删去，不填 0。
      "
    `)
  })
  test('negative beds', () => {
    expect(failed('compute', edited('"value": 500', '"value": -500'))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 1 处。
        stocks[0].value · 临川县人民医院：现为 −500，不能小于 0。填 0 或正数；没有数的项删去。
      "
    `)
  })
  test('population 0', () => {
    expect(failed('compute', edited('"persons": 300000', '"persons": 0'))).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma：不能使用，共 1 处。
        population.observations[0].persons：人口为 0，不能作按人口配置的分母。填写实际人数；没有数的删去该条。
      "
    `)
  })
  test('in English where asked', () => {
    expect(failed('compute', edited('"persons": 300000', '"persons": 0'), '--lang', 'en')).toMatchInlineSnapshot(`
      "1 norma: …/bad.norma: cannot be used. Problems: 1.
        population.observations[0].persons: a population of 0 cannot be divided by. Write the real number; leave the entry out where there is none.
      "
    `)
  })
})

describe('files that cannot be written', () => {
  const plan = () => file('good.norma', frozen)
  test('a folder, no folder, a path through a file, a device', () => {
    expect(failed('compute', plan(), '--out', folder)).toMatchInlineSnapshot(`
      "1 norma: …：是文件夹，应为文件名。写明文件名。
      "
    `)
    expect(failed('compute', plan(), '--out', at('no/where.json'))).toMatchInlineSnapshot(`
      "1 norma: …/no/where.json：所在文件夹不存在。先建好文件夹，或换一个位置。
      "
    `)
    expect(failed('compute', plan(), '--out', join(plan(), 'x.json'))).toMatch(/所在文件夹不存在/)
    expect(failed('compute', plan(), '--out', '/dev/full')).toMatchInlineSnapshot(`
      "1 norma: /dev/full：写入失败（不是普通文件）。原有文件未改动。核对文件夹和权限，或换一个位置。
      "
    `)
  })
  test.runIf(existsSync('/dev/full'))('standard output on a full disk', () => {
    const { status, stderr } = normaInto('/dev/full', 'compute', plan())
    expect(`${status} ${stderr}`).toMatchInlineSnapshot(`
      "1 norma: 标准输出：写入失败（磁盘已满）。已写出的内容不完整，不要使用。核对磁盘，或用 --out 写到别处。
      "
    `)
    expect(normaInto('/dev/full', 'validate', plan(), '--lang', 'en')).toMatchObject({ status: 1 })
  })
  test('the plan itself, under any of its names', () => {
    linkSync(plan(), at('other-name.norma'))
    symlinkSync(at('good.norma'), at('link.norma'))
    for (const out of ['good.norma', 'other-name.norma', 'link.norma']) {
      expect(failed('compute', at('good.norma'), '--out', at(out))).toMatch(/^2 .*不会原地改写/)
    }
    expect(readFileSync(at('good.norma'), 'utf8')).toBe(frozen)
    rmSync(at('other-name.norma'))
    rmSync(at('link.norma'))
  })
  test('a link to nothing yet is followed, from where it lies', async () => {
    mkdirSync(at('links'))
    symlinkSync('../target.json', at('links/one'))
    symlinkSync('one', at('links/two'))
    expect(await writeOutput('新', at('links/two'), [])).toStrictEqual({ ok: true, value: null })
    expect(readFileSync(at('target.json'), 'utf8')).toBe('新')
    expect(readdirSync(at('links'))).toStrictEqual(['one', 'two'])
    symlinkSync('nowhere/x.json', at('links/three'))
    expect(words(await writeOutput('新', at('links/three'), []))).toMatch(/所在文件夹不存在/)
    rmSync(at('target.json'))
    rmSync(at('links'), { recursive: true })
  })
  test('a bad plan, and what stood at --out stays', () => {
    const out = file('out.json', 'old')
    expect(failed('compute', file('bad.norma', '{'), '--out', out)).toMatch(/^1 /)
    expect(readFileSync(out, 'utf8')).toBe('old')
  })
  test('a file, then a folder, without permission', async () => {
    const out = file('kept.json', 'old')
    chmodSync(out, 0o444)
    expect(words(await asNobody(() => writeOutput('new', out, [])))).toMatchInlineSnapshot(
      `"…/kept.json：写入失败（没有权限）。原有文件未改动。核对文件夹和权限，或换一个位置。"`,
    )
    mkdirSync(at('closed'))
    chmodSync(at('closed'), 0o555)
    expect(words(await asNobody(() => writeOutput('new', at('closed/new.json'), [])))).toMatch(/写入失败（没有权限）/)
    expect(readFileSync(out, 'utf8')).toBe('old')
    expect(readdirSync(at('closed'))).toStrictEqual([])
  })
  test('a whole file in place of the old one, its permissions kept, nothing left beside it', async () => {
    const out = file('done.json', 'a longer old content')
    chmodSync(out, 0o640)
    const before = readdirSync(folder)
    expect(await writeOutput('新', out, [])).toStrictEqual({ ok: true, value: null })
    expect(readFileSync(out, 'utf8')).toBe('新')
    expect(readdirSync(folder)).toStrictEqual(before)
  })
})

const words = (outcome: Outcome<unknown>): string =>
  outcome.ok
    ? 'done'
    : outcome.error.lines
        .map((line) => line.map((part) => say('zh-CN', part)).join(''))
        .join('\n')
        .replaceAll(folder, '…')

/** Root may read and write everything, so what root does is done as nobody. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return act()
  process.seteuid?.(65_534)
  try {
    return await act()
  } finally {
    process.seteuid?.(0)
  }
}
