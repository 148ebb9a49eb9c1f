import { expect, it } from 'vitest'
import { createGate } from '../../../scripts/browser-edition/gate.ts'

const host = '127.0.0.1:4321'

function entered() {
  const gate = createGate(4321)
  const { pathname, search } = new URL(gate.url)
  const welcome = gate.judge({ url: pathname + search, headers: { host } })
  if (welcome.kind !== 'welcome') throw new Error('not let in')
  return { gate, token: pathname + search, cookie: welcome.cookie }
}

it('exchanges the token once for a cookie that scripts and other sites cannot use', () => {
  const { gate, token, cookie } = entered()
  expect(cookie).toMatch(/^norma-4321=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect(gate.judge({ url: token, headers: { host } })).toEqual({ kind: 'refuse' })
  const held = cookie.split(';')[0]
  expect(gate.judge({ url: '/index.html', headers: { host, cookie: `other=1; ${held}` } })).toEqual({ kind: 'pass' })
})

it('refuses strangers: no cookie, a guessed one, another host, another origin, another site', () => {
  const { gate, cookie } = entered()
  const held = cookie.split(';')[0]
  for (const headers of [
    { host },
    { host, cookie: `norma-4321=${'0'.repeat(64)}` },
    { host: 'evil.example:4321', cookie: held },
    { host: 'localhost:4321', cookie: held },
    { host, cookie: held, origin: 'https://evil.example' },
    { host, cookie: held, origin: 'null' },
    { host, cookie: held, 'sec-fetch-site': 'cross-site' },
    { host, cookie: held, 'sec-fetch-site': 'same-site' },
  ]) {
    expect(gate.judge({ url: '/', headers }), JSON.stringify(headers)).toEqual({ kind: 'refuse' })
  }
  expect(createGate(4321).judge({ url: '/?token=0', headers: { host } })).toEqual({ kind: 'refuse' })
})

it('lets the address opened by hand and the page itself through, and keeps the token for a real visit', () => {
  const gate = createGate(4321)
  const { pathname, search } = new URL(gate.url)
  const url = pathname + search
  expect(gate.judge({ method: 'HEAD', url, headers: { host } })).toEqual({ kind: 'refuse' })
  const welcome = gate.judge({ method: 'GET', url, headers: { host, 'sec-fetch-site': 'none' } })
  if (welcome.kind !== 'welcome') throw new Error('not let in')
  const headers = { host, cookie: welcome.cookie.split(';')[0], 'sec-fetch-site': 'same-origin' }
  for (const path of ['/', '//']) expect(gate.judge({ url: path, headers })).toEqual({ kind: 'pass' })
})
