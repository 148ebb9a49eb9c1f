import { expect, it } from 'vitest'
import { isOurs } from '../../../electron/protocol/origin.ts'
import { requireSender } from '../../../electron/security/require-sender.ts'

type Event = Parameters<typeof requireSender>[0]
type Contents = Parameters<typeof requireSender>[1]
const frame = (url: string) => ({ url }) as unknown as Contents['mainFrame']
const event = (senderFrame: Contents['mainFrame'] | null) => ({ senderFrame }) as unknown as Event

it('knows its own addresses', () => {
  expect(isOurs('app://norma/index.html')).toBe(true)
  for (const url of [
    'app://norma.example/',
    'app://other/',
    'https://norma/',
    'file:///index.html',
    'about:blank',
    'app:norma',
    '',
  ]) {
    expect(isOurs(url), url).toBe(false)
  }
})

it('answers the main frame of its own page only', () => {
  const own = frame('app://norma/index.html')
  expect(() => requireSender(event(own), { mainFrame: own })).not.toThrow()
  const twin = frame('app://norma/index.html')
  expect(() => requireSender(event(twin), { mainFrame: own })).toThrow('unknown sender')
  const strayed = frame('https://example.com/')
  expect(() => requireSender(event(strayed), { mainFrame: strayed })).toThrow('unknown sender')
  expect(() => requireSender(event(null), { mainFrame: own })).toThrow('unknown sender')
})
