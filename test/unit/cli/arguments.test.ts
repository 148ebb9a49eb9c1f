import { expect, test } from 'vitest'
import { languageOf, parseArguments } from '../../../cli/arguments.ts'
import { message, say } from '../../../shared/text/message.ts'

const parsed = (line: string) => {
  const asked = parseArguments(line === '' ? [] : line.split(' '))
  if (asked.ok) return asked.value
  return {
    exit: asked.error.exit,
    lines: asked.error.lines.map((words) => words.map((part) => say('zh-CN', part)).join('')),
  }
}

const firstOf = (asked: ReturnType<typeof parseArguments>) =>
  (asked.ok ? undefined : asked.error.lines[0]?.[0]) ?? message('cli.seeUsage')

test('options before and after, repeated, with and without the equals sign', () => {
  expect(parsed('--lang en compute shulan-2025 --planned=a:bed=1 --planned b:bed=2 --norm S4-005=-3')).toStrictEqual({
    kind: 'command',
    args: {
      command: 'compute',
      positionals: ['shulan-2025'],
      options: { lang: ['en'], planned: ['a:bed=1', 'b:bed=2'], norm: ['S4-005=-3'] },
      format: 'json',
    },
  })
})

test('each command has a default format', () => {
  expect(parsed('tables p')).toMatchObject({ args: { format: 'md' } })
  expect(parsed('audit p --format json')).toMatchObject({ args: { format: 'json' } })
  expect(parsed('explain p --cell a!b!c')).toMatchObject({ args: { format: 'text' } })
})

test('help and version win over what is wrong', () => {
  expect(parsed('compute --help --nonsense')).toStrictEqual({ kind: 'help' })
  expect(parsed('-h')).toStrictEqual({ kind: 'help' })
  expect(parsed('--version')).toStrictEqual({ kind: 'version' })
})

test('the language is known before the rest is', () => {
  expect(languageOf(['compute', '--lang', 'en', '--x'])).toBe('en')
  expect(languageOf(['--lang=en'])).toBe('en')
  expect(languageOf(['compute', 'p'])).toBe('zh-CN')
})

test('an empty word is a missing one', () => {
  expect(say('zh-CN', firstOf(parseArguments(['validate', ''])))).toBe('validate 缺少 PLAN。写作 norma validate PLAN。')
  expect(say('zh-CN', firstOf(parseArguments(['compute', 'p', '--out', ''])))).toMatch(/^选项 --out 缺少值/)
})

test('wrong usage, in Chinese', () => {
  const lines = [
    'frobnicate',
    'table p',
    'compare p',
    'compare p --scenario A',
    'compute',
    'compute p q',
    'compute p --cell a',
    'compute p --frob 1',
    'compute p --scenario',
    'compute p --scenario --out',
    'compute p --scenario A --scenario B',
    'compute p --format csv',
    'tables p --format odt',
    'compute p --out=',
    'compute p --lang de',
    'explain p',
    'change p c.json',
    'schema p',
  ]
  expect(lines.map((line) => [line, parsed(line)])).toMatchInlineSnapshot(`
    [
      [
        "frobnicate",
        {
          "exit": 2,
          "lines": [
            "没有命令“frobnicate”。可用：validate, compute, tables, annex, compare, sensitivity, draws, explain, audit, change, roll, schema。",
            "用法见 norma --help。",
          ],
        },
      ],
      [
        "table p",
        {
          "exit": 2,
          "lines": [
            "没有命令“table”，最接近的是 tables。可用：validate, compute, tables, annex, compare, sensitivity, draws, explain, audit, change, roll, schema。",
            "用法见 norma --help。",
          ],
        },
      ],
      [
        "compare p",
        {
          "exit": 2,
          "lines": [
            "compare 缺少 --scenarios。写作 norma compare PLAN --scenarios A,B。",
          ],
        },
      ],
      [
        "compare p --scenario A",
        {
          "exit": 2,
          "lines": [
            "compare 没有选项 --scenario。可用：--scenarios, --population, --norm, --planned, --method, --lock, --format, --out, --lang, --help, --version。",
            "用法见 norma --help。",
          ],
        },
      ],
      [
        "compute",
        {
          "exit": 2,
          "lines": [
            "compute 缺少 PLAN。写作 norma compute PLAN。",
          ],
        },
      ],
      [
        "compute p q",
        {
          "exit": 2,
          "lines": [
            "compute 后面多出“q”。写作 norma compute PLAN。含空格的值用引号括起来。",
          ],
        },
      ],
      [
        "compute p --cell a",
        {
          "exit": 2,
          "lines": [
            "compute 没有选项 --cell。可用：--scenario, --population, --norm, --planned, --method, --lock, --format, --out, --lang, --help, --version。",
            "用法见 norma --help。",
          ],
        },
      ],
      [
        "compute p --frob 1",
        {
          "exit": 2,
          "lines": [
            "compute 没有选项 --frob。可用：--scenario, --population, --norm, --planned, --method, --lock, --format, --out, --lang, --help, --version。",
            "用法见 norma --help。",
          ],
        },
      ],
      [
        "compute p --scenario",
        {
          "exit": 2,
          "lines": [
            "选项 --scenario 缺少值。写作 --scenario 值 或 --scenario=值。",
          ],
        },
      ],
      [
        "compute p --scenario --out",
        {
          "exit": 2,
          "lines": [
            "选项 --scenario 缺少值。写作 --scenario 值 或 --scenario=值。",
          ],
        },
      ],
      [
        "compute p --scenario A --scenario B",
        {
          "exit": 2,
          "lines": [
            "选项 --scenario 写了两次。只写一次。",
          ],
        },
      ],
      [
        "compute p --format csv",
        {
          "exit": 2,
          "lines": [
            "--format 的值“csv”不可用。可用：json。",
          ],
        },
      ],
      [
        "tables p --format odt",
        {
          "exit": 2,
          "lines": [
            "--format 的值“odt”不可用。可用：md, csv, json, html, pdf, docx, xlsx。",
          ],
        },
      ],
      [
        "compute p --out=",
        {
          "exit": 2,
          "lines": [
            "选项 --out 缺少值。写作 --out 值 或 --out=值。",
          ],
        },
      ],
      [
        "compute p --lang de",
        {
          "exit": 2,
          "lines": [
            "--lang 的值“de”不可用。可用：zh-CN, en。",
          ],
        },
      ],
      [
        "explain p",
        {
          "exit": 2,
          "lines": [
            "explain 缺少 --cell。写作 norma explain PLAN --cell TABLE!ROW!COLUMN。",
          ],
        },
      ],
      [
        "change p c.json",
        {
          "exit": 2,
          "lines": [
            "change 缺少 --out。写作 norma change PLAN CHANGES.json --out FILE。",
          ],
        },
      ],
      [
        "schema p",
        {
          "exit": 2,
          "lines": [
            "schema 后面多出“p”。写作 norma schema。含空格的值用引号括起来。",
          ],
        },
      ],
    ]
  `)
  for (const line of ['', ...lines]) expect(parsed(line)).toMatchObject({ exit: 2 })
})
