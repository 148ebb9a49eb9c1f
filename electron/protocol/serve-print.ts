import { randomBytes } from 'node:crypto'
import { type Session, session } from 'electron'
import { printPolicy, securityHeaders } from '../../shared/ipc/content-security-policy.ts'
import { denyNetwork } from '../security/deny-network.ts'
import { denyPermissions } from '../security/deny-permissions.ts'
import { host, scheme } from './origin.ts'
import { readAsset } from './read-asset.ts'

export type PrintPages = {
  readonly session: Session
  /** An address beside fonts/ that shows this html until it is withdrawn. */
  publish(html: string): string
  withdraw(url: string): void
}

/** A session of its own for pages on their way to paper: it knows those pages and the packaged fonts, nothing else. */
export function servePrint(root: string): PrintPages {
  const pages = new Map<string, string>()
  const own = session.fromPartition('print')
  denyPermissions(own)
  denyNetwork(own)
  own.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    const headers = securityHeaders(printPolicy)
    const html = pages.get(url.href)
    if (html !== undefined)
      return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })
    const font = url.host === host && url.pathname.startsWith('/fonts/') ? await readAsset(root, url.pathname) : null
    if (font === null) return new Response('not found', { status: 404, headers })
    return new Response(font.bytes, { headers: { 'Content-Type': font.type, ...headers } })
  })
  return {
    session: own,
    publish: (html) => {
      const url = `${scheme}://${host}/${randomBytes(16).toString('hex')}.html`
      pages.set(url, html)
      return url
    },
    withdraw: (url) => {
      pages.delete(url)
    },
  }
}
