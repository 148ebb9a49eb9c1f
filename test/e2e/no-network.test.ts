/** Nothing leaves the machine: the kernel’s own list of sockets, of the program and every process it started. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { makePackage, type Packaged, packagedProgram, startPackaged } from './app/packaged.ts'
import { internetSockets, processTree, socketsDuring } from './app/sockets.ts'
import { walk } from './app/walk.ts'

let running: Packaged | undefined
afterEach(() => running?.close())

const pidOf = ({ program }: Packaged): number => {
  if (program.pid === undefined) throw new Error('the program did not start')
  return program.pid
}

it('the watch sees a socket where there is one', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  expect(internetSockets(process.pid)).toContainEqual(
    expect.objectContaining({ protocol: 'tcp', remote: '00000000:0' }),
  )
  server.close()
})

it('started as users start it, it opens no internet socket at all', async () => {
  if (!existsSync(packagedProgram)) makePackage()
  const started = startPackaged([], {}, 'no port')
  running = started
  const sockets = await socketsDuring(pidOf(started), async () => {
    await new Promise((resolve) => setTimeout(resolve, 6_000))
  })
  // It ran all the while, with its own processes for pages and drawing.
  expect(started.program.exitCode).toBeNull()
  expect(processTree(pidOf(started)).length).toBeGreaterThan(2)
  expect(sockets).toEqual([])
})

it('in a walk through everything only the port of this test is open, on this machine', {
  timeout: 300_000,
}, async () => {
  const started = startPackaged()
  running = started
  const page = await started.page()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const port = /127\.0\.0\.1:(\d+)\//.exec(started.output())?.[1]
  const sockets = await socketsDuring(pidOf(started), async () => {
    await walk(page)
    // And what an intruder in the page would try.
    await page.evaluate(async () => {
      const attempts = [
        fetch('https://example.com/'),
        fetch('http://127.0.0.1:9/'),
        new Promise((_, reject) => {
          new WebSocket('wss://example.com/').onerror = reject
        }),
        navigator.sendBeacon('https://example.com/', 'x'),
      ]
      const link = Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: '//leak.example.com' })
      document.head.append(link)
      // A peer would be sought by datagrams: there is none to be had.
      if ('RTCPeerConnection' in window || 'webkitRTCPeerConnection' in window) {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example.com' }] })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
      }
      await Promise.allSettled(attempts)
      await new Promise((resolve) => setTimeout(resolve, 1000))
    })
  })
  const loopback = ['0100007F', '00000000000000000000000001000000']
  const strangers = sockets.filter(
    ({ local }) => !(loopback.includes(local.split(':')[0] ?? '') && local.split(':')[1] === port),
  )
  expect(strangers).toEqual([])
})
