import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MAX_PLAN_BYTES, parsePlan, readPlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { say } from '../../../shared/text/message.ts'

const file = readFileSync(new URL('../../fixtures/plans/v1.norma', import.meta.url))
const text = file.toString('utf8')
const bytes = (content: string) => new TextEncoder().encode(content)

const told = (read: ReturnType<typeof readPlan>): string =>
  read.ok ? 'accepted' : read.error.map((error) => say('zh-CN', error.message)).join('\n')
/** What the gate says of the frozen plan with one text in it replaced. */
const edited = (from: string, to: string): string => {
  expect(text).toContain(from)
  return told(readPlan(bytes(text.replace(from, to))))
}

test('the frozen plan of version 1 is read, and written back byte for byte', () => {
  const read = readPlan(file)
  expect(told(read)).toBe('accepted')
  if (read.ok) expect(writePlan(read.value)).toBe(text)
})

test('a byte order mark is accepted', () => {
  expect(readPlan(bytes(`\uFEFF${text}`))).toStrictEqual(readPlan(file))
})

describe('what is no text of ours', () => {
  test('larger than a plan may be: refused before anything is decoded', () => {
    expect(told(readPlan(new Uint8Array(MAX_PLAN_BYTES + 1)))).toMatchInlineSnapshot(
      `"文件：大小 65 MB，规划文件最大 64 MB。未读取。核对是否选错了文件。"`,
    )
  })
  test('empty', () => {
    expect(told(readPlan(bytes('')))).toMatchInlineSnapshot(
      `"文件：没有内容。应为规衡规划文件（.norma）。核对文件是否完整，或改用备份。"`,
    )
    expect(told(readPlan(bytes(' \n ')))).toBe(told(readPlan(bytes(''))))
  })
  test('UTF-16, with and without its mark', () => {
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(told(readPlan(utf16))).toMatchInlineSnapshot(
      `"文件：编码是 UTF-16，应为 UTF-8。用文本编辑器另存为 UTF-8 后再打开。"`,
    )
    expect(told(readPlan(utf16.subarray(2)))).toBe(told(readPlan(utf16)))
    expect(told(readPlan(Buffer.from(utf16).swap16()))).toBe(told(readPlan(utf16)))
  })
  test('GBK', () => {
    const gbk = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xca, 0xe6, 0xc0, 0xbc]), Buffer.from('"}')])
    expect(told(readPlan(gbk))).toMatchInlineSnapshot(
      `"文件：第 11 个字节起不是 UTF-8，可能是 GBK 编码或不是文本。规划文件应为 UTF-8。用文本编辑器另存为 UTF-8 后再打开。"`,
    )
  })
  test('overlong forms, surrogates and bytes cut off are not UTF-8', () => {
    for (const bad of [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe8, 0x88],
      [0x80],
    ]) {
      const read = readPlan(Uint8Array.from([0x22, ...bad]))
      expect(read.ok ? 'accepted' : read.error[0]?.message).toStrictEqual({ key: 'file.notUtf8', args: { byte: 2 } })
    }
  })
  test('a Word document, a PDF', () => {
    expect(told(readPlan(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])))).toMatchInlineSnapshot(
      `"文件：内容是压缩包或 Word、Excel 文档，不是规划文件。应为规衡规划文件（.norma）。核对是否选错了文件。"`,
    )
    expect(told(readPlan(bytes('%PDF-1.7')))).toMatchInlineSnapshot(
      `"文件：内容是 PDF，不是规划文件。应为规衡规划文件（.norma）。核对是否选错了文件。"`,
    )
  })
})

describe('what is no JSON', () => {
  test('prose', () => {
    expect(told(readPlan(bytes('舒兰市“十四五”规划')))).toMatchInlineSnapshot(
      `"第 1 行第 1 列：发现“舒兰市“十四五”规划”，内容不是 JSON。应为规衡规划文件（.norma）。核对是否选错了文件。"`,
    )
  })
  test('truncated', () => {
    expect(told(readPlan(bytes(text.slice(0, 900))))).toMatchInlineSnapshot(
      `"第 48 行第 7 列：文件到此中断，后面的内容缺失。规划文件应完整。重新复制或下载该文件，或改用备份。"`,
    )
    expect(told(readPlan(file.subarray(0, file.indexOf('临政发') + 1)))).toMatch(/^文件：第 \d+ 个字节起不是 UTF-8/)
  })
  test('NaN, Infinity', () => {
    expect(edited('"value": 500', '"value": NaN')).toMatchInlineSnapshot(
      `"第 434 行第 16 列：发现“NaN”，不是数。应为有限的数；没有数的项删去，不填 0。"`,
    )
    expect(edited('"value": 500', '"value": -Infinity')).toMatchInlineSnapshot(
      `"第 434 行第 16 列：发现“-Infinity”，不是数。应为有限的数；没有数的项删去，不填 0。"`,
    )
  })
  test('a comma too many, a key without its mark, a bare line break in a text', () => {
    expect(edited('"title":', ', "title":')).toMatchInlineSnapshot(
      `"第 4 行第 3 列：发现“, "title": "”，不合 JSON 写法。规划文件应为 JSON。改正该处，或改用备份。"`,
    )
    expect(edited('"title":', 'title:')).toMatchInlineSnapshot(
      `"第 4 行第 3 列：发现“title: "临川县“”，不合 JSON 写法。规划文件应为 JSON。改正该处，或改用备份。"`,
    )
    expect(edited('送审稿', '送审\n稿')).toMatchInlineSnapshot(
      `"第 5 行第 15 列：发现“稿", "regi”，不合 JSON 写法。规划文件应为 JSON。改正该处，或改用备份。"`,
    )
  })
  test('a second document behind the first', () => {
    expect(told(readPlan(bytes(text + text)))).toMatchInlineSnapshot(
      `"第 1020 行第 1 列：规划已结束，其后还有“{ "format"”。删去多余内容。"`,
    )
  })
  test('a key written twice, which a parser would drop in silence', () => {
    expect(edited('"baseYear": 2020', '"baseYear": 2020, "b\\u0061seYear": 2021')).toMatchInlineSnapshot(
      `"第 11 行第 21 列：同一条记录里 "b\\u0061seYear" 写了两次。每个字段只写一次。删去其中一个。"`,
    )
  })
  test('nesting without end', () => {
    expect(told(readPlan(bytes('['.repeat(1_000_000))))).toMatchInlineSnapshot(
      `"第 1 行第 65 列：嵌套超过 64 层，规划文件没有这样的结构。核对是否选错了文件。"`,
    )
    expect(told(readPlan(bytes('{"a":'.repeat(1_000_000))))).toContain('嵌套超过 64 层')
  })
  test('more records than are ever parsed', () => {
    expect(told(readPlan(bytes(`[${'[],'.repeat(1_000_001)}[]]`)))).toMatchInlineSnapshot(
      `"第 1 行第 2999999 列：记录超过 1000000 条，超出可处理的数量。拆分规划或核对文件。"`,
    )
  })
})

describe('what is no plan of this version', () => {
  test('other JSON', () => {
    expect(told(readPlan(bytes('[1, 2]')))).toMatchInlineSnapshot(
      `"文件：内容是 […]，应为规衡规划文件（一个 JSON 对象）。核对是否选错了文件。"`,
    )
    expect(told(readPlan(bytes('null')))).toMatchInlineSnapshot(
      `"文件：内容是 null，应为规衡规划文件（一个 JSON 对象）。核对是否选错了文件。"`,
    )
    expect(told(readPlan(bytes('{"name": "norma", "version": "0.1.0"}')))).toMatchInlineSnapshot(
      `"format：缺少该项，应为“norma-plan”。这不是规衡规划文件，核对是否选错了文件。"`,
    )
  })
  test('a newer version says so before anything else in it is judged', () => {
    expect(edited('"version": 1', '"version": 2, "novelty": {}')).toMatchInlineSnapshot(
      `"version：文件是第 2 版，本程序读到第 1 版。文件由更新的规衡保存，更新程序后再打开。"`,
    )
  })
  test('no version', () => {
    expect(edited('"version": 1', '"version": "1"')).toMatchInlineSnapshot(
      `"version：现为 “1”，应为不大于 1 的正整数。核对文件是否由规衡保存。"`,
    )
    expect(edited('"version": 1', '"version": 0')).toMatchInlineSnapshot(
      `"version：现为 0，应为不大于 1 的正整数。核对文件是否由规衡保存。"`,
    )
  })
})

describe('what the schema refuses', () => {
  test('an unknown key, by its name', () => {
    expect(edited('"level": "2",', '"level": "2", "beds": 500,')).toMatchInlineSnapshot(
      `"facilities[0].beds · 临川县人民医院：不认识字段“beds”。删去或改正字段名。"`,
    )
    expect(edited('"baseYear"', '"colour": "red", "baseYear"')).toMatchInlineSnapshot(
      `"colour：不认识字段“colour”。删去或改正字段名。"`,
    )
  })
  test('a negative number of beds', () => {
    expect(edited('"value": 500', '"value": -500')).toMatchInlineSnapshot(
      `"stocks[0].value · 临川县人民医院：现为 −500，不能小于 0。填 0 或正数；没有数的项删去。"`,
    )
  })
  test('a number too large for any machine', () => {
    expect(edited('"value": 500', '"value": 1e400')).toMatchInlineSnapshot(
      `"stocks[0].value · 临川县人民医院：现为 Infinity，应为有限的数。没有数的项删去，不填 0。"`,
    )
  })
  test('missing, of another kind, out of range, empty', () => {
    expect(edited('"ownership": "government",', '')).toMatchInlineSnapshot(
      `"facilities[0].ownership · 临川县人民医院：缺少该项，应为 “government” “public” “private” 之一。补上该项。"`,
    )
    expect(edited('"value": 500', '"value": "500 张"')).toMatchInlineSnapshot(
      `"stocks[0].value · 临川县人民医院：现为 “500 张”，应为数。改正该项。"`,
    )
    expect(edited('"value": 500', '"value": null')).toMatchInlineSnapshot(
      `"stocks[0].value · 临川县人民医院：现为 null，应为数。改正该项。"`,
    )
    expect(edited('"members": 7', '"members": 0')).toMatchInlineSnapshot(
      `"facilities[5].members · 社会办医院：现为 0，应不小于 1。改正该项。"`,
    )
    expect(edited('"members": 7', '"members": 7.5')).toMatchInlineSnapshot(
      `"facilities[5].members · 社会办医院：现为 7.5，应为整数。改正该项。"`,
    )
    expect(edited('"latitude": 27.93', '"latitude": 116.31')).toMatchInlineSnapshot(
      `"units[1].position.latitude · 临川县：现为 116.31，应不大于 90。改正该项。"`,
    )
    expect(edited('"areaKm2": 2126.5', '"areaKm2": 0')).toMatchInlineSnapshot(
      `"units[1].areaKm2 · 临川县：现为 0，应大于 0。改正该项。"`,
    )
    expect(edited('"name": "东院区"', '"name": ""')).toMatchInlineSnapshot(
      `"facilities[0].campuses[0].name · 临川县人民医院：没有文字。填写内容，或删去该项。"`,
    )
    expect(edited('"id": "second"', '"id": "第二 医院"')).toMatchInlineSnapshot(
      `"facilities[1].id · 临川县第二人民医院：现为 “第二 医院”，不能作编号。应以字母、数字或汉字开头，只含字母、数字、汉字和 . _ -，最多 80 个字符。改正编号。"`,
    )
    expect(edited('"kind": "tcm-hospital"', '"kind": "hospital"')).toMatchInlineSnapshot(
      `"facilities[2].kind · 临川县中医院：现为 “hospital”，应为 “general-hospital” “tcm-hospital” “specialist-hospital” “maternal-child” “community-centre” “community-station” “central-township-centre” “township-centre” “village-clinic” “nursing-station” “outpatient” “cdc” “tuberculosis” “supervision” “emergency” “training” “other” 之一。改正该项。"`,
    )
    expect(edited('"shape": "reserve"', '"shape": "reserves"')).toMatchInlineSnapshot(
      `"norms[7].shape · 社会办预留：现为 “reserves”，应为 “density” “range” “flooredDensity” “populationBand” “share” “shareRange” “ratio” “perInstitution” “coverage” “utilisation” “threshold” “growth” “reserve” “access” “stockMonths” “indicator” “milestone” “controlTotal” “identity” “shareOrFloor” “caseTrigger” “funding” “capacity” “frequency” “reference” “formula” 之一。改正该项。"`,
    )
    expect(edited('"per": 1000,', '"per": 500,')).toMatchInlineSnapshot(
      `"norms[0].per · 每千常住人口床位：现为 500，应为 1 100 1000 10000 100000 1000000 之一。改正该项。"`,
    )
    expect(edited('"title": "临川县规划"', `"title": "${'长'.repeat(2001)}"`)).toMatchInlineSnapshot(
      `"sources[0].title · 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…：文字太长，最多 2000 个字符。缩短文字。"`,
    )
    expect(edited('"target": "提高 1 岁"', '"target": true')).toMatchInlineSnapshot(
      `"tables[3].rows[1].target · 人均预期寿命（岁）：现为 true，不合要求。核对该项。"`,
    )
  })
  test('keys that would reach into objects themselves', () => {
    expect(edited('"stage"', '"__proto__": {"polluted": true}, "constructor": {}, "stage"')).toMatchInlineSnapshot(`
      "__proto__：不认识字段“__proto__”。删去或改正字段名。
      constructor：不认识字段“constructor”。删去或改正字段名。"
    `)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
  test('many errors: the first fifty, the rest counted', () => {
    const plan = JSON.parse(text)
    plan.stocks = Array.from({ length: 80 }, () => ({ ...plan.stocks[0], value: -1 }))
    const read = parsePlan(plan)
    expect(read.ok ? 0 : read.error.length).toBe(51)
    expect(told(read).split('\n').at(-1)).toMatchInlineSnapshot(`"另有 30 处，改正以上各处后再读时列出。"`)
  })
  test('broken records by the hundred thousand are counted, in lists and in lists of lists', () => {
    const many = (entry: unknown) => Array.from({ length: 150_000 }, () => entry)
    const broken: ((plan: Plan) => unknown)[] = [
      (plan) => Object.assign(plan, { facilities: many({}), stocks: many({}) }),
      (plan) => Object.assign(plan.population, { observations: many({}) }),
      (plan) => Object.assign(plan.population.projections[0] ?? {}, { given: many(7) }),
      (plan) => Object.assign(plan.scenarios[0] ?? {}, { changes: many({ type: 'x' }) }),
      (plan) => Object.assign(plan.facilities[0] ?? {}, { aliases: many('') }),
      (plan) => Object.assign(plan.norms[0]?.cite ?? {}, { lines: many(-1) }),
      (plan) => Object.assign(plan.region, Object.fromEntries(many(0).map((_, i) => [`key${i}`, i]))),
      (plan) =>
        Object.assign(plan, { stocks: plan.facilities.map((f) => ({ ...plan.stocks[0], facility: `${f.id}x` })) }),
    ]
    for (const change of broken) {
      const plan: Plan = JSON.parse(text)
      change(plan)
      const lines = told(readPlan(bytes(JSON.stringify(plan)))).split('\n')
      expect(lines[0]).toMatch(/^(facilities|population|scenarios|norms|region|stocks)/)
      if (lines.length > 6) expect(lines.at(-1)).toMatch(/^另有 \d+ 处/)
    }
  })
  test('a value that was never text: not a number, a circle', () => {
    const plan = JSON.parse(text)
    plan.stocks[0].value = Number.NaN
    expect(told(parsePlan(plan))).toMatchInlineSnapshot(
      `"stocks[0].value · 临川县人民医院：现为 NaN，应为有限的数。没有数的项删去，不填 0。"`,
    )
    plan.stocks[0] = plan
    expect(told(parsePlan(plan))).toContain('嵌套超过 64 层')
  })
})
