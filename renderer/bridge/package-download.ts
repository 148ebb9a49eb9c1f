import { packReport } from '../../shared/export/pack-report.ts'
import { safeName } from '../../shared/ipc/safe-name.ts'
import type { PackageParts } from '../../shared/ipc/work-bridge.ts'
import { download } from './download.ts'

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The package as a download. A browser makes no PDF by itself: the print page goes in as the page it is. Answers its name. */
export async function downloadPackage(page: Window, suggestedName: string, parts: PackageParts): Promise<string> {
  const texts = [...parts.files, { name: parts.page.name.replace(/\.pdf$/i, '.html'), content: parts.page.html }]
  const hashed = await Promise.all(
    texts.map(async ({ name, content }) => {
      const bytes = new TextEncoder().encode(content)
      return { name, bytes, sha256: hex(await page.crypto.subtle.digest('SHA-256', bytes)) }
    }),
  )
  const name = safeName(suggestedName)
  download(page, name, new Uint8Array(packReport(hashed, parts.at)))
  return name
}
