/**
 * The clipboard as spreadsheets write it: tab-separated lines (quoted where a cell holds a tab, a line break or a quote)
 * and an HTML table. Reading prefers the table, because Word and web pages give no reliable tabs.
 */
export type Block = readonly (readonly string[])[]

export function toTsv(block: Block): string {
  return block.map((row) => row.map((cell) => quoted(guarded(cell))).join('\t')).join('\r\n')
}

/** A text that a spreadsheet would compute gets an apostrophe before it, which reading takes away again. Signed numbers are none. */
const guarded = (cell: string): string =>
  /^'*[=+@\-\t\r]/.test(cell) && !/^[+-][\d.,]*\d%?$/.test(cell) ? `'${cell}` : cell
const unguarded = (cell: string): string => (/^''*[=+@\-\t\r]/.test(cell) ? cell.slice(1) : cell)

const quoted = (cell: string): string => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (cell: string): string => cell.replace(/[&<>"]/g, (character) => entities[character] ?? character)

export function toHtml(block: Block): string {
  const rows = block.map(
    (row) => `<tr>${row.map((cell) => `<td${asText(cell)}>${escaped(guarded(cell))}</td>`).join('')}</tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

/** Codes of eighteen digits and leading noughts stay what they are: spreadsheets read this as the format “text”. */
const asText = (cell: string): string =>
  /^0\d|^\d{12,}$|^'/.test(guarded(cell)) ? ` style="mso-number-format:'\\@'"` : ''

export function parseTsv(text: string): Block {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let inQuotes = false
  const endRow = () => {
    row.push(cell)
    rows.push(row)
    row = []
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (inQuotes) {
      if (character !== '"') cell += character
      else if (text.charAt(i + 1) === '"') {
        cell += '"'
        i++
      } else inQuotes = false
    } else if (character === '"' && cell === '') inQuotes = true
    else if (character === '\t') {
      row.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  // Spreadsheets end the last line with a break: that is no further row.
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** More than any table of a plan; merged cells count as many as they cover. */
const maxCells = 100_000
const maxHtml = 10_000_000

/** Comments, scripts, declarations, tags (quotes may hold a >), and any < that begins none of these. */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)|<[!?][^<>]*>|<(\/?)([a-z][^\s/<>]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|</gi
const tableTags = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'])

/** Table tags with their spans and text, nothing else: handlers, pictures and styles of the other side never reach the parser. */
export const bareTable = (html: string): string =>
  html.replace(markup, (found: string, _block: unknown, slash?: string, tag?: string, attributes = '') => {
    if (found === '<') return '&lt;'
    const name = tag?.toLowerCase() ?? ''
    if (!tableTags.has(name)) return ''
    const spans = attributes.matchAll(/\s(rowspan|colspan)\s*=\s*["']?(\d+)/gi)
    return `<${slash}${name}${[...spans].map(([, span, count]) => ` ${span?.toLowerCase()}="${count}"`).join('')}>`
  })

/** Cells of the first table; merged cells keep their text in the first place and leave the rest empty. Undefined where there is none or it is beyond all measure. */
export function parseHtmlTable(html: string): Block | undefined {
  if (html.length > maxHtml) return undefined
  const table = new DOMParser().parseFromString(bareTable(html), 'text/html').querySelector('table')
  if (table === null) return undefined
  const lines = [...table.rows]
  const rows: string[][] = lines.map(() => [])
  let cells = 0
  for (const [r, tr] of lines.entries()) {
    let c = 0
    for (const td of tr.cells) {
      while (rows[r]?.[c] !== undefined) c++
      const high = Math.min(Math.max(1, td.rowSpan), rows.length - r)
      const wide = Math.max(1, td.colSpan)
      cells += high * wide
      if (cells > maxCells) return undefined
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++) {
          const target = rows[r + down]
          if (target !== undefined) target[c + right] = down === 0 && right === 0 ? plain(td.textContent) : ''
        }
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

const LONG = 50_000

export function readBlock(data: DataTransfer): Block {
  const plainLines = data.getData('text/plain')
  // So many lines with tabs come from a spreadsheet, whose text is as good as its table and read much sooner.
  const isLong = plainLines.length > LONG && plainLines.slice(0, LONG).includes('\t')
  const html = isLong ? '' : data.getData('text/html')
  const table = html === '' ? undefined : parseHtmlTable(html)
  const block = table !== undefined && table.length > 0 ? table : parseTsv(plainLines)
  return block.map((row) => row.map(unguarded))
}
