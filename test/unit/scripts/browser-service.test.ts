import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BrowserEdition, startService } from '../../../scripts/browser-edition/serve.ts'

let service: BrowserEdition
beforeAll(async () => {
  service = await startService(join(import.meta.dirname, '../../..'))
})
afterAll(() => service.close())

it('answers only GET and HEAD, an address without sense with 404, and lets no page frame it', async () => {
  const { origin } = new URL(service.url)
  const posted = await fetch(service.url, { method: 'POST', redirect: 'manual' })
  expect(posted.status).toBe(405)
  const welcome = await fetch(service.url, { redirect: 'manual' })
  expect(welcome.status).toBe(303)
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await fetch(`${origin}//`, { headers: { cookie } })).status).toBe(404)
  expect((await fetch(`${origin}//`)).status).toBe(403)
  const plan = await fetch(`${origin}/plans/shulan-2025.norma`, { headers: { cookie } })
  expect(plan.status).toBe(200)
  await plan.arrayBuffer()
  expect(plan.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(plan.headers.get('x-frame-options')).toBe('DENY')
})
