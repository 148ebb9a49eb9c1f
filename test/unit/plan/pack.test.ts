/** The gate of norm packs: what is wrong is said with its place. */
import { expect, test } from 'vitest'
import { parsePack, readPack } from '../../../shared/plan/pack.ts'
import { say } from '../../../shared/text/message.ts'

const template = {
  id: 'beds',
  label: '床位',
  resource: 'bed',
  force: 'indicative',
  level: 'nation',
  cite: { source: 'paper' },
  shape: 'density',
  per: 1000,
  populationKind: 'resident',
  comparator: 'eq',
  values: [{ year: 2025, value: 6 }],
}
const pack = {
  format: 'norma-pack',
  version: 1,
  id: 'test',
  title: '试用包',
  period: { from: 2021, to: 2025 },
  sources: [{ id: 'paper', title: '文件', status: 'official' }],
  resources: [{ id: 'bed', name: '床位', counter: '张', kind: 'bed', planBy: 'approved' }],
  norms: [template],
}
const problems = (document: unknown): string[] => {
  const read = parsePack(document)
  return read.ok ? [] : read.error.map((e) => `${e.code} ${e.where}: ${say('zh-CN', e.message)}`)
}
const withNorm = (change: object) => ({ ...pack, norms: [{ ...template, ...change }] })

test('a good pack passes and its templates name no place', () => {
  const read = parsePack(pack)
  expect(read.ok && read.value.norms[0]?.scope).toEqual({ unit: 'any' })
})

test.each([
  ['a place of its own', withNorm({ scope: { unit: 'shulan' } }), 'norms[0].scope'],
  ['a class of a plan', withNorm({ scope: { class: 'county' } }), 'norms[0].scope'],
  ['no level', withNorm({ level: undefined }), 'norms[0].level'],
  ['no citation', withNorm({ cite: undefined }), 'norms[0].cite'],
  ['an unknown key', withNorm({ vlaue: 1 }), 'norms[0].vlaue'],
  ['a source that is not there', withNorm({ cite: { source: 'papr' } }), 'norms[0].cite.source'],
  ['a resource that is not there', withNorm({ resource: 'beds' }), 'norms[0].resource'],
  [
    'a ratio to nothing',
    withNorm({ shape: 'ratio', left: 'nurse', per: undefined, populationKind: undefined }),
    'norms[0].resource',
  ],
  [
    'a share of no norm',
    withNorm({
      shape: 'share',
      per: undefined,
      populationKind: undefined,
      each: 'scope',
      of: { by: 'norm', norm: 'bed' },
    }),
    'norms[0].of.norm',
  ],
  ['an id used twice', { ...pack, norms: [template, template] }, 'norms[1].id'],
  ['a plan', { ...pack, format: 'norma-plan' }, 'format'],
])('%s is refused with its place', (_what, document, place) => {
  const found = problems(JSON.parse(JSON.stringify(document)))
  expect(found[0]).toContain(place)
  expect(found.join()).not.toMatch(/undefined|\{\w+\}/)
})

test('bytes that are no JSON are refused', () => {
  expect(readPack(new TextEncoder().encode('{"format":')).ok).toBe(false)
})
