import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import { enCli } from '../../../shared/text/en/cli.ts'
import { enFile } from '../../../shared/text/en/file.ts'
import { say } from '../../../shared/text/message.ts'
import { zhCli } from '../../../shared/text/zh/cli.ts'
import { zhFile } from '../../../shared/text/zh/file.ts'

const slots = (text: string) => [...text.matchAll(/\{@?\w+\}/g)].map(([slot]) => slot).sort()

test('both languages fill in the same things', () => {
  for (const [zh, en] of [
    [zhFile, enFile],
    [zhCli, enCli],
  ] as const) {
    for (const [key, words] of Object.entries(zh)) {
      expect([key, slots((en as Record<string, string>)[key] ?? '')]).toStrictEqual([key, slots(words)])
    }
  }
})

test('errors read as English in English, without a slot left open', () => {
  const plan = JSON.parse(readFileSync(new URL('../../fixtures/plans/v1.norma', import.meta.url), 'utf8'))
  plan.stocks[0] = { facility: 'renmin', resource: 7, colour: 'red', value: -1 }
  const read = parsePlan(plan)
  expect(read.ok ? [] : read.error.map((error) => say('en', error.message))).toMatchInlineSnapshot(`
    [
      "stocks[0].resource · 临川县人民医院: is 7, expected text. Correct it.",
      "stocks[0].measure · 临川县人民医院: missing, expected one of “approved” “actual” “posts” “onPosts” “onDuty”. Add it.",
      "stocks[0].year · 临川县人民医院: missing, expected a number. Add it.",
      "stocks[0].status · 临川县人民医院: missing, expected one of “actual” “estimated” “planned”. Add it.",
      "stocks[0].value · 临川县人民医院: is −1, must not be below 0. Write 0 or a positive number; leave out what is not known.",
      "stocks[0].colour · 临川县人民医院: the field “colour” is not known. Delete it or correct its name.",
    ]
  `)
})
