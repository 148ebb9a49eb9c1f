import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { colours } from '../../../electron/frame/colours.ts'

it('paints the window in the colours of the page', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8')
  const values = (name: string): (string | undefined)[] =>
    [...tokens.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, 'g'))].map((match) => match[1])
  expect(values('--bg-app')).toEqual([colours.light.ground, colours.dark.ground])
  expect(values('--text-2')).toEqual([colours.light.symbol, colours.dark.symbol])
})
