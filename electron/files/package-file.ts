import { err, ok, type Result } from '../../shared/base/result.ts'
import { packReport } from '../../shared/export/pack-report.ts'
import type { PackageParts } from '../../shared/ipc/work-bridge.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { hashOf } from './file-watch.ts'

/** One zip with the plan, its tables, their PDF and the list of checksums. */
export async function packageFile(
  { files, page, at }: PackageParts,
  toPdf: (html: string) => Promise<Result<Uint8Array, Message>>,
): Promise<Result<Uint8Array, Message>> {
  const names = [...files.map(({ name }) => name), page.name]
  if (new Set(names).size < names.length) return err(message('work.packageNames'))
  const pdf = await toPdf(page.html)
  if (!pdf.ok) return pdf
  const texts = files.map(({ name, content }) => ({ name, bytes: new TextEncoder().encode(content) }))
  const parts = [...texts, { name: page.name, bytes: pdf.value }]
  return ok(
    packReport(
      parts.map((part) => ({ ...part, sha256: hashOf(part.bytes) })),
      at,
    ),
  )
}
