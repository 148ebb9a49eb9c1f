import { expect, test } from 'vitest'
import { findChromium, type Machine } from '../../../cli/pdf/find-chromium.ts'
import { findPrinters } from '../../../cli/pdf/find-printers.ts'

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...there: string[]): Machine => ({
  platform,
  env,
  root: false,
  canRun: (path) => there.includes(path),
})

test('NORMA_CHROMIUM goes before everything', () => {
  expect(
    findChromium(machine('linux', { NORMA_CHROMIUM: '/x/chrome', PATH: '/usr/bin' }, '/usr/bin/chromium')),
  ).toEqual({ ok: true, value: '/x/chrome' })
})

test('Edge on Windows counts', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  expect(findChromium(machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, edge))).toEqual({
    ok: true,
    value: edge,
  })
})

test('an application of the user on macOS', () => {
  const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findChromium(machine('darwin', { HOME: '/Users/a' }, chrome))).toEqual({ ok: true, value: chrome })
})

test('the folders of PATH on Linux, then the usual ones', () => {
  expect(findChromium(machine('linux', { PATH: '/opt/own:/usr/bin' }, '/opt/own/google-chrome'))).toEqual({
    ok: true,
    value: '/opt/own/google-chrome',
  })
  expect(findChromium(machine('linux', {}, '/snap/bin/chromium'))).toEqual({ ok: true, value: '/snap/bin/chromium' })
})

test('where there is none the message says what to do', () => {
  expect(findChromium(machine('linux', { PATH: '/usr/bin' }))).toMatchObject({
    ok: false,
    error: { key: 'pdf.noPrinter' },
  })
})

const paths = (given: Machine): string[] => {
  const found = findPrinters(given)
  return found.ok ? found.value.map(({ path }) => path) : []
}

test('Electron comes first where it has a display, a browser after it', () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: '/e', PATH: '/usr/bin' }
  const there = ['/e/electron', '/usr/bin/chromium']
  expect(paths(machine('linux', { ...env, DISPLAY: ':0' }, ...there))).toEqual(there)
  expect(paths(machine('linux', env, ...there))).toEqual(['/usr/bin/chromium'])
  expect(paths({ ...machine('linux', { ...env, DISPLAY: ':0' }, ...there), root: true })).toEqual(['/usr/bin/chromium'])
  expect(paths(machine('linux', { ...env, DISPLAY: ':0', NORMA_CHROMIUM: '/x/chrome' }, ...there))).toEqual([
    '/x/chrome',
  ])
  expect(paths(machine('linux', { ELECTRON_OVERRIDE_DIST_PATH: '/e', DISPLAY: ':0' }, '/e/electron'))).toEqual([
    '/e/electron',
  ])
})
