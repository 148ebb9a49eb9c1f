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

  it('an argument is never read as a template', () => {
    expect(say('zh-CN', message('trace.name.row', { name: '{name} {@name}' }))).toBe('{name} {@name}')
  })
})
