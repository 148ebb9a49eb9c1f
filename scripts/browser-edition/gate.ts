/**
 * Who may talk to the service. Other pages in the same browser and other users of the machine can reach a loopback port, so
 * the Host must be ours (against rebinding), a stated Origin must be ours (against other pages), and a cookie that only the
 * holder of the one-time token gets must come along.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

type Asked = Pick<IncomingMessage, 'url' | 'headers'> & { readonly method?: string | undefined }

/** What browsers say of a request of our own page, and of an address opened by hand. Other ports of this machine are `same-site`. */
const ours: readonly unknown[] = [undefined, 'same-origin', 'none']

export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'welcome'; readonly cookie: string }
export type Gate = { readonly url: string; judge(request: Asked): Verdict }

const refuse: Verdict = { kind: 'refuse' }

const same = (left: string, right: string): boolean => {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}

export function createGate(port: number): Gate {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // The port is part of the name: cookies of one address are shared by all its ports.
  const cookieName = `norma-${port}`
  const secret = randomBytes(32).toString('hex')
  let token: string | null = randomBytes(32).toString('hex')

  return {
    url: `${origin}/?token=${token}`,
    judge: ({ method = 'GET', url = '/', headers }) => {
      if (headers.host !== host) return refuse
      if (headers.origin !== undefined && headers.origin !== origin) return refuse
      if (!ours.includes(headers['sec-fetch-site'])) return refuse
      const given = URL.canParse(url, origin) ? new URL(url, origin).searchParams.get('token') : null
      // Only a page that is fetched uses the token up.
      if (method === 'GET' && given !== null && token !== null && same(given, token)) {
        token = null
        return { kind: 'welcome', cookie: `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/` }
      }
      const held = cookieOf(headers.cookie ?? '', cookieName)
      return held !== undefined && same(held, secret) ? { kind: 'pass' } : refuse
    },
  }
}

const cookieOf = (header: string, name: string): string | undefined =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
