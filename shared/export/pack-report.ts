/**
 * 一键打包上报: every part under its name, and SHA256SUMS.txt beside them in the form `sha256sum -c` reads. Parts in the order of
 * their names with one moment for all: the same parts and moment give the same bytes.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'

export type ReportPart = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }

export const checksumsName = 'SHA256SUMS.txt'

export const checksums = (parts: readonly Pick<ReportPart, 'name' | 'sha256'>[]): string =>
  parts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

/** `at` in milliseconds since 1970; a zip knows years from 1980 to 2099 and even seconds, in no time zone. */
export function packReport(parts: readonly ReportPart[], at: number): Uint8Array {
  const sorted = parts.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const files: Zippable = {}
  for (const { name, bytes } of sorted) files[name] = bytes
  files[checksumsName] = strToU8(checksums(sorted))
  return zipSync(files, { level: 6, mtime: zipTime(at) })
}

/** fflate reads the local time of a date: one whose local time is the wanted UTC, so that no time zone shows in the bytes. */
function zipTime(at: number): Date {
  const moment = new Date(Math.min(Math.max(at, Date.UTC(1980, 0, 1)), Date.UTC(2099, 11, 31)))
  return new Date(
    moment.getUTCFullYear(),
    moment.getUTCMonth(),
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  )
}
