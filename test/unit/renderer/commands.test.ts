import { expect, test } from 'vitest'
import { commandOfKey } from '../../../renderer/app/commands.ts'

const key = (name: string, over: Partial<Parameters<typeof commandOfKey>[0]> = {}) =>
  commandOfKey({
    key: name,
    code: '',
    ctrlKey: true,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...over,
  })

test('every documented key has its command', () => {
  expect(['o', 's', 'z', 'y', 'p', 'n', '1', '2', '3', '4', '5', '6', '7', '8'].map((name) => key(name))).toEqual([
    'open',
    'save',
    'undo',
    'redo',
    'print',
    'new',
    'stage.overview',
    'stage.population',
    'stage.facilities',
    'stage.norms',
    'stage.allocation',
    'stage.scenarios',
    'stage.audit',
    'stage.print',
  ])
  expect([key('S', { shiftKey: true }), key('Z', { shiftKey: true })]).toEqual(['saveAs', 'redo'])
  expect([key('F1', { ctrlKey: false }), key('F1', { ctrlKey: false, shiftKey: true })]).toEqual(['help', 'why'])
})

test('digits are known by their place on other layouts', () => {
  expect(key('&', { code: 'Digit1' })).toBe('stage.overview')
})

test('a composition, Alt and plain typing belong to the field', () => {
  expect([
    key('s', { isComposing: true }),
    key('s', { altKey: true }),
    key('s', { ctrlKey: false }),
    key('P', { shiftKey: true }),
  ]).toEqual([undefined, undefined, undefined, undefined])
})
