/** The browser edition: the built page on a loopback port, for the one who holds the token. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readAsset } from '../../electron/protocol/read-asset.ts'
import { pagePolicy, securityHeaders } from '../../shared/ipc/content-security-policy.ts'
import { createGate, type Gate } from './gate.ts'
import { openBrowser } from './open-browser.ts'

export type BrowserEdition = { readonly url: string; close(): Promise<void> }

/** Drafts belong to an address: the same port each time finds them again. Free in the registry of ports; any other does too. */
const usualPort = 27_417

/** Starts the service and answers its address with the one-time token. Port 0 takes any that is free. */
export async function startService(root: string, wanted = 0): Promise<BrowserEdition> {
  let gate: Gate | null = null
  const server = createServer((request, response) => {
    if (gate === null) return end(response, 503)
    void answer(root, gate, request, response).catch(() => end(response, 500))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const opened = createGate(port)
  gate = opened
  return {
    url: opened.url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export async function serveBrowserEdition(root: string, say: (line: string) => void): Promise<void> {
  // Another program, or another edition, may hold the usual port.
  const { url } = await startService(root, usualPort).catch(() => startService(root))
  say(`浏览器版 Browser edition: ${url}`)
  say('按 Ctrl+C 结束。 Press Ctrl+C to end.')
  openBrowser(url)
}

const stranger =
  '这个地址只能由打开它的浏览器使用一次。重新运行 npm start，使用它给出的新地址。\n' +
  'This address works once, in the browser that opened it. Run npm start again and use the new address.\n'

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders(pagePolicy), 'Cache-Control': 'no-store', ...headers }).end()
}

async function answer(root: string, gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
  const verdict = gate.judge(request)
  if (verdict.kind === 'refuse') {
    response
      .writeHead(403, { ...securityHeaders(pagePolicy), 'Content-Type': 'text/plain; charset=utf-8' })
      .end(stranger)
    return
  }
  if (verdict.kind === 'welcome') return end(response, 303, { Location: '/', 'Set-Cookie': verdict.cookie })
  const address = request.url ?? '/'
  if (!URL.canParse(address, 'http://localhost')) return end(response, 404)
  const { pathname } = new URL(address, 'http://localhost')
  const asset = pathname.startsWith('/plans/')
    ? await readAsset(join(root, 'seeds/plans'), pathname.slice('/plans'.length))
    : await readAsset(join(root, 'dist/renderer'), pathname === '/' ? '/index.html' : pathname)
  if (asset === null) return end(response, 404)
  response.writeHead(200, {
    ...securityHeaders(pagePolicy),
    'Cache-Control': 'no-store',
    'Content-Type': asset.type,
    'Content-Length': asset.bytes.byteLength,
  })
  response.end(request.method === 'HEAD' ? undefined : asset.bytes)
}
