import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { packReport } from '../../../shared/export/pack-report.ts'

const part = (name: string, text: string) => {
  const bytes = strToU8(text)
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
const parts = [part('规划.norma', '{}'), part('表格/01 床位.csv', '机构,床位\r\n')]
const at = Date.UTC(2026, 10, 22, 23, 0, 2)

it('holds every part and a list that sha256sum reads', () => {
  const found = unzipSync(packReport(parts, at))
  expect(Object.keys(found).sort()).toEqual(['SHA256SUMS.txt', '表格/01 床位.csv', '规划.norma'].sort())
  expect(strFromU8(found['规划.norma'] ?? new Uint8Array())).toBe('{}')
  expect(strFromU8(found['SHA256SUMS.txt'] ?? new Uint8Array())).toBe(
    `${parts[1]?.sha256}  表格/01 床位.csv\n${parts[0]?.sha256}  规划.norma\n`,
  )
})

it('gives the same bytes for the same parts and moment, in any order and time zone', () => {
  const bytes = Buffer.from(packReport(parts, at)).toString('hex')
  expect(Buffer.from(packReport(parts.toReversed(), at)).toString('hex')).toBe(bytes)
  const script = `
    import { packReport } from ${JSON.stringify(new URL('../../../shared/export/pack-report.ts', import.meta.url).href)}
    const parts = JSON.parse(process.argv[1]).map((p) => ({ ...p, bytes: Buffer.from(p.bytes, 'hex') }))
    process.stdout.write(Buffer.from(packReport(parts, ${at})).toString('hex'))`
  const given = JSON.stringify(parts.map((p) => ({ ...p, bytes: Buffer.from(p.bytes).toString('hex') })))
  for (const TZ of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
    const elsewhere = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script, given], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    })
    expect(elsewhere, TZ).toBe(bytes)
  }
  expect(Buffer.from(packReport(parts, at + 60_000)).toString('hex')).not.toBe(bytes)
})

it('takes moments that a zip cannot say to the nearest that it can', () => {
  for (const moment of [0, Date.UTC(2150, 0, 1)])
    expect(Object.keys(unzipSync(packReport(parts, moment)))).toHaveLength(3)
})
