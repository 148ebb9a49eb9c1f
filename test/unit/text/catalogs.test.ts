import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/text/en.ts'
import { message, say } from '../../../shared/text/message.ts'
import { zh } from '../../../shared/text/zh.ts'

const areas = import.meta.glob<Record<string, Record<string, string>>>('../../../shared/text/zh/*.ts', { eager: true })

describe('catalogs', () => {
  it('no area takes a key of another: the later one would win without a word', () => {
    const keys = Object.values(areas).flatMap((area) => Object.values(area).flatMap((catalog) => Object.keys(catalog)))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    expect(keys).toHaveLength(Object.keys(zh).length)
  })

  it('English asks for no argument that Chinese is not given', () => {
    const args = (text: string) => new Set(text.match(/(?<=\{@?)\w+(?=\})/g) ?? [])
    const differ = Object.keys(zh).filter((key) => {
      const k = key as keyof typeof zh
      return [...args(en[k])].some((name) => !args(zh[k]).has(name))
    })
    expect(differ).toEqual([])
  })

  it('English says nothing in Chinese alone', () => {
    const only = Object.entries(en).filter(([, text]) => /\p{Script=Han}/u.test(text) && !/[a-z]/i.test(text))
    expect(only.map(([key]) => key)).toEqual([])
  })

  it('an argument is never read as a template', () => {
    expect(say('zh-CN', message('trace.name.row', { name: '{name} {@name}' }))).toBe('{name} {@name}')
  })

  it('a bracket whose only argument is empty goes with it', () => {
    const args = { norm: 'X', label: 'x', year: 2025, baseYear: 2020, target: 5, bases: '6' }
    expect(say('zh-CN', message('audit.laxerTarget', { ...args, lines: '' }))).toMatch(/已为 6。目标/)
    expect(say('zh-CN', message('audit.laxerTarget', { ...args, lines: '12、13' }))).toMatch(/已为 6（第 12、13 行）。/)
    expect(say('en', message('audit.laxerTarget', { ...args, lines: '' }))).toMatch(/already had 6\. Check/)
  })
})
