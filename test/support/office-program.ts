/** A real office program opens what was written, in a profile of its own, computing every formula anew. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** OOXMLRecalcMode 0: always; the numbers in the file are not believed. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

/** Every sheet as comma-separated values, UTF-8, numbers as they are. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

/** Files the program makes of one file, by name. */
async function converted(bytes: Uint8Array, name: string, filter: string): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'norma-office-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings)
    await writeFile(join(folder, name), bytes)
    const out = join(folder, 'out')
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        out,
        join(folder, name),
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    )
    const files = await readdir(out)
    return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(out, file))] as const)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Cells of every sheet, recalculated. */
export async function sheetsOf(xlsx: Uint8Array): Promise<Map<string, string[][]>> {
  const files = await converted(xlsx, 'book.xlsx', csvFilter)
  return new Map(
    [...files].map(([name, csv]) => [name.slice('book-'.length, -'.csv'.length), parseCsv(csv.toString())]),
  )
}

/** The text of a Word file as the program reads it, fields included. */
export async function textOf(docx: Uint8Array): Promise<string> {
  const files = await converted(docx, 'text.docx', 'txt:Text (encoded):UTF8')
  return [...files.values()][0]?.toString() ?? ''
}

export async function pdfOf(bytes: Uint8Array, ending: 'docx' | 'xlsx'): Promise<Buffer> {
  const files = await converted(bytes, `paper.${ending}`, 'pdf')
  return [...files.values()][0] ?? Buffer.alloc(0)
}

export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',') {
      row.push(cell)
      cell = ''
    } else if (char === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (char !== '\r') cell += char
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]]
}
