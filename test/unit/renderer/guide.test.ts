import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { readFormulas, wordsOf } from '../../../renderer/views/help/formulas.ts'
import { blocksOf } from '../../../renderer/views/help/Prose.tsx'
import { cutAtWords, searchTopics } from '../../../renderer/views/help/search.ts'
import { topicsIn } from '../../../renderer/views/help/topics.ts'
import { en } from '../../../shared/text/en.ts'
import { languages } from '../../../shared/text/message.ts'
import { zhFormulaWords } from '../../../shared/text/zh/formula-words.ts'
import { zh } from '../../../shared/text/zh.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/FORMULAS.md'), 'utf8')
const formulas = readFormulas(document)

describe('formulas', () => {
  it('are the rows of the document, each with all its cells', () => {
    expect(formulas.length).toBe(document.split('\n').filter((line) => line.startsWith('| ')).length - 4)
    for (const row of formulas)
      for (const [cell, text] of Object.entries(row)) expect(text, `${row.id} ${cell}`).not.toBe('')
  })

  it('have Chinese names, and none of the names is of a row that is gone', () => {
    for (const row of formulas) expect(wordsOf('zh-CN', row).name, row.id).toMatch(/\p{Script=Han}/u)
    const ids = new Set(formulas.map((row) => row.id))
    expect([...zhFormulaWords.keys()].filter((id) => !ids.has(id))).toEqual([])
    expect(wordsOf('en', formulas[0] ?? { id: '', formula: '', rounding: '', source: '', file: '' }).name).toBe(
      formulas[0]?.id,
    )
  })
})

describe.each(languages)('the guide in %s', (language) => {
  const topics = topicsIn(language)

  it('is found by its words, in titles first', () => {
    const [first] = searchTopics(topics, language === 'en' ? 'why number' : '为什么')
    expect(first?.topic.id).toBe('why')
    expect(searchTopics(topics, 'ctrl+z').length).toBeGreaterThan(0)
    expect(searchTopics(topics, 'ＣＴＲＬ＋Ｚ').length).toBeGreaterThan(0)
    expect(searchTopics(topics, '   ')).toEqual([])
    expect(searchTopics(topics, 'xyzzy')).toEqual([])
  })

  it('finds formulas by their signs', () => {
    expect(searchTopics(topics, 'largest remainder').map(({ topic }) => topic.id)).toContain('formulas')
  })

  it('names buttons and fields as the screen does, in every step', () => {
    const own = language === 'en' ? en : zh
    const words = Object.entries(own)
      .filter(([key]) => !key.startsWith('help.'))
      .map(([, text]) => text.replace('{year}', '2025').toLowerCase())
    const steps = ['job', 'facilities', 'allocation', 'scenarios', 'audit', 'print'].flatMap((id) => {
      const body = topics.find((topic) => topic.id === id)?.body ?? ''
      return body.split('\n').filter((line) => /^(\d+\.|-) /.test(line))
    })
    const named = steps.flatMap((step) => [...step.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1] ?? ''))
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !words.some((text) => text.includes(name.toLowerCase())))).toEqual([])
  })
})

test('a searched word is cut out of a text, whatever it is made of', () => {
  expect(cutAtWords('n = ρ·P/k (R01)', ['(r01)', 'ρ'])).toEqual(['n = ', 'ρ', '·P/k ', '(R01)', ''])
})

test('lines become paragraphs and lists', () => {
  expect(blocksOf('甲\n\n1. 乙\n2. 丙\n\n- 丁\n戊').map(({ kind, lines }) => [kind, ...lines])).toEqual([
    ['p', '甲'],
    ['ol', '乙', '丙'],
    ['ul', '丁'],
    ['p', '戊'],
  ])
})
