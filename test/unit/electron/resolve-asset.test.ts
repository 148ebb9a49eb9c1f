import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveAsset } from '../../../electron/protocol/resolve-asset.ts'

const root = join(import.meta.dirname, 'root')

describe('the path guard', () => {
  it('answers files inside the root', () => {
    expect(resolveAsset(root, '/index.html')).toBe(join(root, 'index.html'))
    expect(resolveAsset(root, '/assets/%E5%9B%BE.png')).toBe(join(root, 'assets/图.png'))
    expect(resolveAsset(root, '/a/../index.html')).toBe(join(root, 'index.html'))
  })

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/%2e%2e%5csecret',
    '/a/../../secret',
    '//etc/passwd/../../../../..',
    '/C:/windows',
    '/a%00.html',
    '/%',
    '/',
    '',
    'index.html',
  ])('answers nothing for %s', (path) => {
    expect(resolveAsset(root, path)).toBeNull()
  })
})
