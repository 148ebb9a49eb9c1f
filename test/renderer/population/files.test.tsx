/** Files in and out of the 人口 stage: a workbook read in its own thread, the projection written as CSV and Excel. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import writeXlsxFile from 'write-excel-file/universal'
import { readFile } from '../../../renderer/worker/read-file.ts'
import { readSpreadsheet } from '../../../renderer/worker/read-spreadsheet.ts'
import { ok } from '../../../shared/base/result.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import { unmountAll, until } from '../app/mount-app.tsx'
import { mountPopulation, pasteCells, tenYears } from './mount-population.tsx'

const saveExport = vi.fn<NormaBridge['saveExport']>(async (name) =>
  ok({ handle: 'h', name, displayPath: `/表/${name}` }),
)

beforeEach(() => {
  window.localStorage.clear()
  Object.defineProperty(window, 'norma', { value: { saveExport }, configurable: true })
})
afterEach(() => {
  unmountAll()
  saveExport.mockClear()
  Reflect.deleteProperty(window, 'norma')
})

const workbook = (lines: number): Promise<Blob> =>
  writeXlsxFile([
    [{ value: '年份' }, { value: '人口（人）' }],
    ...Array.from({ length: lines }, (_, line) => [{ value: 1900 + (line % 200) }, { value: 400_000 + line }]),
  ]).toBlob()

test('a workbook above half a megabyte is read in the one thread that ends with it', async () => {
  const blob = await workbook(18_000)
  const made: URL[] = []
  const Real = window.Worker
  window.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      made.push(new URL(url, location.href))
      super(url, options)
    }
  }
  try {
    const read = await readFile(new File([blob], '人口.xlsx'))
    expect(read.ok && read.value.sheets[0]?.rows).toHaveLength(18_001)
    expect(made.map(({ protocol }) => protocol)).toEqual(['http:'])
  } finally {
    window.Worker = Real
  }
})

test('the projection goes out as CSV and as a workbook with its methods, parameters and errors', async () => {
  const session = await mountPopulation()
  pasteCells(tenYears)
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }))
  await until(session, ({ history, computing }) => history.past.length === 1 && !computing)

  await userEvent.click(page.getByRole('button', { name: '导出推算结果到 CSV' }))
  await expect.element(page.getByText('/表/舒兰市常住人口推算.csv', { exact: false })).toBeVisible()
  const csv = String(saveExport.mock.calls[0]?.[1])
  expect(csv.startsWith('\uFEFF舒兰市常住人口推算\r\n')).toBe(true)
  expect(csv).toMatch(/\r\n2011,423600,—,—,/)
  expect(csv).toMatch(/\r\n2025,—,406900,406900,/)
  expect(csv).toMatch(/线性外推,—,39\d{4},0\.0\d,39\d{4},39\d{4},34\d\d,每年增减 −18\d\d/)

  await userEvent.click(page.getByRole('button', { name: '导出推算结果到 Excel' }))
  await expect.poll(() => saveExport.mock.calls.length).toBe(2)
  const [name, bytes] = saveExport.mock.calls[1] ?? []
  expect(name).toBe('舒兰市常住人口推算.xlsx')
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes')
  const read = await readSpreadsheet(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(read.value.sheets.map((sheet) => sheet.name)).toEqual(['1 舒兰市常住人口推算', '2 舒兰市常住人口推算方法比较'])
  expect(read.value.sheets[0]?.rows.find(([year]) => year === '2025')?.slice(0, 4)).toEqual([
    '2025',
    '—',
    '406900',
    '406900',
  ])
})
