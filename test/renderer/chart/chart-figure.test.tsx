/** A chart on screen: drawn, named for those who do not see it, its table one key away, and a picture of it for Word. */
import regular from '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2?url'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ChartFigure } from '../../../renderer/components/chart/ChartFigure.tsx'
import { chartPictures } from '../../../renderer/components/chart/chart-pictures.ts'
import type { ChartModel } from '../../../shared/charts/chart-model.ts'
import { fangSongSource } from '../../../shared/export/print-fonts.ts'
import '../../../renderer/styles/tokens.css'

const chart: ChartModel = {
  id: 'c',
  title: '各类机构床位',
  alt: '各类机构床位（张）。2020年 / 2025年规划：县办 845 / 1100；中医 100 / 345。',
  notes: [],
  unit: '张',
  arrangement: 'beside',
  labels: ['县办', '中医'],
  series: [
    {
      label: '2020年',
      fill: 'light',
      bars: [
        { from: 0, to: 845, text: '845' },
        { from: 0, to: 100, text: '100' },
      ],
    },
    { label: '2025年规划', fill: 'hatched', bars: [{ from: 0, to: 1100, text: '1100' }, undefined] },
  ],
  ticks: { label: '床位控制数', values: [1099, undefined] },
  table: {
    id: 'c',
    title: '各类机构床位',
    unit: '张',
    rowHead: '类别',
    columns: [
      { key: 's0', label: '2020年', kind: 'count', decimals: 0 },
      { key: 's1', label: '2025年规划', kind: 'count', decimals: 0 },
    ],
    rows: [
      { key: 'a', label: '县办', role: 'text', cells: { s0: 845, s1: 1100 } },
      { key: 'b', label: '中医', role: 'text', cells: { s0: 100 } },
    ],
    notes: [],
  },
}

let root: Root | undefined
afterEach(() => root?.unmount())

function mount(): HTMLElement {
  const place = document.createElement('div')
  place.style.width = '640px'
  document.body.append(place)
  root = createRoot(place)
  root.render(<ChartFigure chart={chart} language="zh-CN" />)
  return place
}

const inked = (canvas: HTMLCanvasElement): number => {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  return [...data].filter((value, at) => at % 4 === 3 && value > 0).length
}

test('the drawing has its words, and one key shows the numbers, missing ones as a dash', async () => {
  const place = mount()
  await expect.element(page.getByRole('img', { name: /县办 845 \/ 1100/ })).toBeVisible()
  const canvas = place.querySelector('canvas')
  if (canvas === null) throw new Error('no canvas')
  await expect.poll(() => inked(canvas)).toBeGreaterThan(2000)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('row', { name: /^中医/ })).toMatchTextContent('中医100—')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('img', { name: /县办/ })).toBeVisible()
})

const pictureOf = async (fontBase: string) => {
  const caption = { prefix: '图', number: 1, label: '图1', continued: '续图1', title: chart.title }
  const blocks = [{ key: 'k', kind: 'chart' as const, chart, caption, notes: [] }]
  const annex = { id: 'a', title: 't', language: 'zh-CN' as const, firstPage: 1, blocks }
  const picture = (await chartPictures(annex, fontBase)).get('k')
  if (picture === undefined) throw new Error('no picture')
  return picture
}
const fontBase = new URL('./', new URL(regular, location.href)).href

test('a picture for Word is sharp: 288 dpi, drawn, not empty', async () => {
  const picture = await pictureOf(fontBase)
  const image = await createImageBitmap(new Blob([picture.png as Uint8Array<ArrayBuffer>], { type: 'image/png' }))
  expect([image.width, image.height]).toEqual([picture.width * 3, picture.height * 3])
  expect(picture.png.length).toBeGreaterThan(8000)
})

test('its words are drawn in the packaged face where the machine has no 仿宋; a face that cannot be had stops nothing', async () => {
  const [packaged, without] = [await pictureOf(fontBase), await pictureOf('data:text/plain,no-')]
  const hasFangSong = await new FontFace('asked', fangSongSource).load().then(
    () => true,
    () => false,
  )
  expect(packaged.png.toString() === without.png.toString()).toBe(hasFangSong)
})
