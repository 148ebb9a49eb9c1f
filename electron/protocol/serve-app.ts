import type { Protocol } from 'electron'
import { pagePolicy, securityHeaders } from '../../shared/ipc/content-security-policy.ts'
import { host, scheme } from './origin.ts'
import { readAsset } from './read-asset.ts'

const notFound = (): Response => new Response('not found', { status: 404, headers: securityHeaders(pagePolicy) })

/** Answers app://norma/… from the built page, every answer under the page's policy. */
export function serveApp(protocol: Protocol, root: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== host || request.method !== 'GET') return notFound()
    const asset = await readAsset(root, url.pathname)
    if (asset === null) return notFound()
    return new Response(asset.bytes, { headers: { 'Content-Type': asset.type, ...securityHeaders(pagePolicy) } })
  })
}
