/**
 * Text of a journal: one record a line, each after the CRC-32 of itself. The first is the head with the whole plan, the others the
 * edits. A line that a power cut shortened does not fit its checksum; it and what follows it is not read.
 */
import { crc32 } from 'node:zlib'
import { z } from 'zod'

export const journalHead = z.strictObject({
  journal: z.literal(1),
  title: z.string(),
  name: z.string(),
  /** Null for a document without a file. */
  path: z.string().nullable(),
  /** SHA-256 of the file as this window last read or wrote it: tells whether the file has changed since. */
  fileHash: z.string().nullable(),
  base: z.string(),
  unsaved: z.boolean(),
})
export type JournalHead = z.infer<typeof journalHead>

export type JournalContent = {
  readonly head: JournalHead
  readonly entries: readonly string[]
  readonly cutOff: boolean
  /** Bytes up to the end of the last good line. */
  readonly goodBytes: number
}

export const headLine = (head: JournalHead): string => lineOf(JSON.stringify(head))
export const entryLine = (entry: string): string => lineOf(JSON.stringify(entry))

const lineOf = (json: string): string => `${checksum(json)} ${json}\n`
const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0')

/** Undefined where even the head cannot be read. */
export function readJournal(bytes: Uint8Array): JournalContent | undefined {
  const values: unknown[] = []
  let good = 0
  for (let end = bytes.indexOf(10, good); end !== -1; end = bytes.indexOf(10, good)) {
    const line = Buffer.from(bytes.subarray(good, end)).toString('utf8')
    const json = line.slice(9)
    if (line.slice(0, 8) !== checksum(json)) break
    values.push(JSON.parse(json))
    good = end + 1
  }
  const [first, ...entries] = values
  const head = journalHead.safeParse(first)
  if (!head.success) return undefined
  return {
    head: head.data,
    entries: entries.filter((entry) => typeof entry === 'string'),
    cutOff: good < bytes.length,
    goodBytes: good,
  }
}
