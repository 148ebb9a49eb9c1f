/** Bytes of a .xlsx or .csv file as tables of texts. Formulas are neither computed nor kept: their last value is what the file shows. */
import Papa from 'papaparse'
import readXlsxFile, { InvalidInputError } from 'read-excel-file/universal'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { mostColumns, mostLines, type Sheet } from '../../shared/import/sheet.ts'
import { megabytes } from '../../shared/ipc/limits.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { mostUnpacked, unpackGuarded } from './unpack-guarded.ts'

export type Spreadsheet = {
  readonly sheets: readonly Sheet[]
  /** How texts were written, where the file does not say it and another reading was needed. */
  readonly encoding?: 'gb18030' | 'utf-16'
}

export const mostBytes = 16 * 1024 * 1024

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<Spreadsheet, Message>> {
  if (bytes.byteLength === 0) return err(message('import.file.empty'))
  if (bytes.byteLength > mostBytes)
    return err(message('import.file.tooLarge', { size: megabytes(bytes.byteLength), limit: megabytes(mostBytes) }))
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return err(message('import.file.xls'))
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return err(message('import.file.pdf'))
  const read = begins(bytes, 0x50, 0x4b) ? await readXlsx(bytes) : readCsv(bytes)
  return read.ok ? bounded(read.value) : read
}

async function readXlsx(bytes: Uint8Array): Promise<Result<Spreadsheet, Message>> {
  try {
    const unpacked = unpackGuarded(bytes)
    if ('refused' in unpacked) return err(message('import.file.bomb', { limit: megabytes(mostUnpacked) }))
    if ('far' in unpacked) return err(tooLong(unpacked.far))
    const sheets = await readXlsxFile<string>(unpacked.plain, { parseNumber: digitsOf })
    return ok({
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })),
    })
  } catch (problem) {
    // A zip that is no workbook, or a workbook that is cut off, is the file’s doing; its own words help nobody.
    const detail = problem instanceof InvalidInputError ? problem.code : problem instanceof Error ? problem.name : ''
    return err(message('import.file.broken', { detail }))
  }
}

/** Beyond it a spreadsheet has lost digits of what was typed: a code of 18 digits ends in zeros. */
const KEPT = 1e15

/**
 * A stored binary neighbour (40.690000000000005) as the number somebody typed; a whole number as it is. One that has lost digits
 * is written as a power of ten, so that nobody takes it for a code.
 */
const digitsOf = (text: string): string => {
  const value = Number(text)
  if (Number.isInteger(value)) return Math.abs(value) < KEPT ? String(value) : value.toExponential()
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : text
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

function readCsv(bytes: Uint8Array): Result<Spreadsheet, Message> {
  const decoded = decode(bytes)
  if (decoded === undefined) return err(message('import.file.unreadable'))
  // The end of the last line would count as a line of one column, and a short table of two would find no delimiter.
  const { data } = Papa.parse<string[]>(decoded.text.replace(/[\r\n]+$/, ''), {
    skipEmptyLines: false,
    // One line more than is taken tells that there are too many; millions of empty ones would fill the memory.
    preview: mostLines + 1,
    delimitersToGuess: [',', '\t', ';', '|'],
  })
  const { encoding } = decoded
  return ok({ sheets: [{ name: '', rows: data }], ...(encoding !== undefined && { encoding }) })
}

/** UTF-8; UTF-16 where its mark says so; else the code page of Chinese Excel. Other bytes are no text. */
function decode(bytes: Uint8Array): { text: string; encoding?: 'gb18030' | 'utf-16' } | undefined {
  const attempt = (name: string): string | undefined => {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes)
    } catch {
      // Bytes that are not of this encoding: the next one is tried.
      return undefined
    }
  }
  if (begins(bytes, 0xff, 0xfe)) return known(attempt('utf-16le'), 'utf-16')
  if (begins(bytes, 0xfe, 0xff)) return known(attempt('utf-16be'), 'utf-16')
  const utf8 = attempt('utf-8')
  const text = utf8 === undefined ? known(attempt('gb18030'), 'gb18030') : { text: utf8 }
  // Control characters stand in no table: pictures and programs decode to them.
  return text === undefined || isBinary(text.text) ? undefined : text
}

const known = (text: string | undefined, encoding: 'gb18030' | 'utf-16') =>
  text === undefined ? undefined : { text, encoding }

function bounded(read: Spreadsheet): Result<Spreadsheet, Message> {
  const filled = read.sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
  if (filled.length === 0) return err(message('import.file.noTable'))
  const long = filled.find(({ rows }) => rows.length > mostLines || rows.some((row) => row.length > mostColumns))
  if (long !== undefined) return err(tooLong(long.name))
  return ok({ ...read, sheets: filled })
}

const tooLong = (name: string): Message =>
  message(name === '' ? 'import.file.tooLongText' : 'import.file.tooLong', {
    name,
    lines: mostLines,
    columns: mostColumns,
  })

const isBinary = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x09 || (code > 0x0d && code < 0x1b)) return true
  }
  return false
}
