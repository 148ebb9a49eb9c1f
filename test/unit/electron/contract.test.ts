import { describe, expect, it } from 'vitest'
import { type Channel, contract } from '../../../shared/ipc/contract.ts'
import { text } from '../../../shared/plan/schema/basics.ts'

const fits = (channel: Channel, args: readonly unknown[]): boolean => contract[channel].safeParse(args).success
const handle = 'a'.repeat(32)

describe('the contract', () => {
  it('lets the calls of the page through', () => {
    expect(fits('openShipped', ['shulan-2025'])).toBe(true)
    expect(fits('open', [])).toBe(true)
    expect(fits('save', [handle, '{}'])).toBe(true)
    expect(fits('saveAs', ['舒兰市“十四五”规划.norma', '{}'])).toBe(true)
    expect(fits('setDocument', ['舒兰', true, 'zh-CN'])).toBe(true)
    expect(fits('journalStart', [{ title: '舒兰', name: '舒兰.norma', base: '{}', unsaved: false }])).toBe(true)
    expect(fits('journalAppend', [['{}']])).toBe(true)
    expect(fits('showing', [null])).toBe(true)
    const files = [{ name: '表格/01 床位.csv', content: '' }]
    expect(fits('savePackage', ['舒兰.zip', { files, page: { name: '全部表格.pdf', html: '' }, at: 1 }])).toBe(true)
  })

  it('takes every title and every name a plan may have', () => {
    const title = '长'.repeat(2000)
    expect(text.safeParse(title).success).toBe(true)
    expect(text.safeParse(`${title}长`).success).toBe(false)
    expect(fits('setDocument', [title, true, 'zh-CN'])).toBe(true)
    for (const channel of ['saveAs', 'savePdf', 'saveExport'] as const)
      expect(fits(channel, [`${title}.norma`, '{}']), channel).toBe(true)
  })

  it.each<[Channel, readonly unknown[]]>([
    ['openShipped', ['../../etc/passwd']],
    ['openShipped', ['Shulan']],
    ['openShipped', []],
    ['open', ['/etc/passwd']],
    ['save', ['/tmp/plan.norma', '{}']],
    ['save', [handle, { toString: 'x' }]],
    ['save', [handle, '{}', 'more']],
    ['saveAs', ['', '{}']],
    ['savePdf', ['a.pdf', 7]],
    ['print', []],
    ['journalStart', [{ title: '', name: '', base: '{}', unsaved: false, path: '/etc/passwd' }]],
    ['journalStart', [{ title: '', name: '', base: '{}', unsaved: false, handle: '/etc/passwd' }]],
    ['journalAppend', [Array.from({ length: 1001 }, () => '')]],
    ['recover', ['../../plan']],
    ['openRecent', ['/etc/passwd']],
    ['openDropped', ['']],
    ['look', [null]],
    ['savePackage', ['a.zip', { files: [{ name: '../a', content: '' }], page: { name: 'a.pdf', html: '' }, at: 1 }]],
    ['savePackage', ['a.zip', { files: [{ name: '/a', content: '' }], page: { name: 'a.pdf', html: '' }, at: 1 }]],
    ['savePackage', ['a.zip', { files: [{ name: 'a/../b', content: '' }], page: { name: 'a.pdf', html: '' }, at: 1 }]],
    ['savePackage', ['a.zip', { files: [{ name: 'c:a', content: '' }], page: { name: 'a.pdf', html: '' }, at: 1 }]],
    ['setDocument', ['舒兰', 'yes', 'zh-CN']],
    ['setDocument', ['舒兰', true, 'fr']],
  ])('refuses %s %j', (channel, args) => {
    expect(fits(channel, args)).toBe(false)
  })
})
