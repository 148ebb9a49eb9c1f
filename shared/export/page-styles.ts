/** Styles of the page, the same in the preview’s shadow root, in the PDF and in html. Lengths from the geometry, in px. */
import {
  bodyPitch,
  bodySpacing,
  captionLine,
  cellPad,
  chartNoteLine,
  headPad,
  mm,
  noteGap,
  pageNumberTop,
  paper,
  pt,
  rightMargin,
  sheets,
  sidePad,
  type,
  typeArea,
  unitLine,
} from './layout/page-geometry.ts'
import { fontStack } from './print-fonts.ts'

const across = sheets.landscape
const px = (value: number): string => `${Number(value.toFixed(3))}px`

export const pageStyles = `
.page { position: relative; box-sizing: border-box; width: ${px(paper.width)}; height: ${px(paper.height)}; overflow: hidden; background: #fff; color: #000; font-family: ${fontStack('body')}; font-weight: 400; font-style: normal; letter-spacing: normal; text-align: left; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.page * { box-sizing: border-box; margin: 0; padding: 0; }
.area { position: absolute; left: ${px(typeArea.left)}; top: ${px(typeArea.top)}; width: ${px(typeArea.width)}; height: ${px(typeArea.height)}; }
.page.across { width: ${px(across.paper.width)}; height: ${px(across.paper.height)}; }
.across .area { left: ${px(across.area.left)}; top: ${px(across.area.top)}; width: ${px(across.area.width)}; height: ${px(across.area.height)}; }
.across .block, .across table { width: ${px(across.area.width)}; }
.block { position: absolute; left: 0; width: ${px(typeArea.width)}; }
.caption { font: 400 ${px(type.caption)}/${px(captionLine)} ${fontStack('head')}; text-align: center; white-space: nowrap; }
.unit { font-size: ${px(type.small4)}; line-height: ${px(unitLine)}; text-align: right; white-space: nowrap; }
.text { font-size: ${px(type.body)}; font-weight: 400; letter-spacing: ${px(bodySpacing)}; }
.text span { display: block; white-space: nowrap; text-align: justify; text-align-last: justify; }
.text span.loose { text-align-last: left; }
.text span.first { padding-left: ${px(2 * bodyPitch)}; }
.text.title { font-size: ${px(type.title)}; font-family: ${fontStack('title')}; letter-spacing: normal; }
.text.title span, .text.date span { padding-left: 0; text-align-last: center; }
.text.heading1 { font-family: ${fontStack('head')}; }
.text.heading2 { font-family: ${fontStack('second')}; }
.text.heading1 span, .text.heading2 span, .text.heading3 span { text-align-last: left; }
.chart-notes { font-size: ${px(type.small)}; line-height: ${px(chartNoteLine)}; margin-top: ${px(noteGap)} !important; }
.page svg { display: block; }
.page table { table-layout: fixed; width: ${px(typeArea.width)}; border-collapse: separate; border-spacing: 0; border-top: 2px solid #000; border-bottom: 2px solid #000; font-variant-numeric: tabular-nums; }
.page th, .page td { font-weight: 400; font-size: inherit; line-height: inherit; vertical-align: middle; white-space: nowrap; border-bottom: 1px solid #000; }
.page th { font-family: ${fontStack('head')}; text-align: center; padding: ${px(Math.floor((headPad - 1) / 2))} ${px(sidePad / 2)}; }
.page tbody th, .page td { font-family: inherit; padding: ${px(Math.floor((cellPad - 1) / 2))} ${px(sidePad / 2)}; }
.page th:not(.last), .page td:not(.last) { border-right: 1px solid #000; }
.page tbody th { text-align: left; }
.page tbody th.block-label { text-align: center; }
.page td { text-align: right; }
.page td.center { text-align: center; }
.page td.left { text-align: left; }
.page tbody .end { border-bottom: 0; }
.page .of-which th:not(.block-label) { padding-left: calc(1em + ${px(sidePad / 2)}); }
.page .total th:not(.block-label), .page .total td, .page .head th:not(.block-label), .page .group th:not(.block-label), .page .group td { font-family: ${fontStack('head')}; }
.page .total th:not(.block-label) { text-align: center; }
.page .total th .spread { letter-spacing: 1em; margin-right: -1em; }
.notes p { text-align: justify; text-align-last: justify; white-space: nowrap; }
.notes p.loose { text-align-last: left; }
.number { position: absolute; top: ${px(pageNumberTop)}; font: 400 ${px(type.page)}/1 ${fontStack('digits')}; white-space: pre; }
.number.odd { right: ${px(rightMargin + type.page)}; }
.number.even { left: ${px(typeArea.left + type.page)}; }
.across .number { top: auto; right: auto; bottom: auto; left: ${px(paper.height - pageNumberTop - type.page)}; writing-mode: vertical-rl; text-orientation: sideways; }
.across .number.odd { bottom: ${px(rightMargin + type.page)}; }
.across .number.even { top: ${px(typeArea.left + type.page)}; }
`.trim()

/** For a document of pages: the sheet, and on a screen the desk it lies on. */
export const documentStyles = `
@page { size: A4 portrait; margin: 0; }
@page across { size: A4 landscape; margin: 0; }
.page.across { page: across; }
html { background: #fff; }
body { margin: 0; }
.page { break-after: page; break-inside: avoid; }
.page:last-child { break-after: auto; }
@media screen {
  html { background: #e7e7e2; }
  main { padding: ${px(pt(12))}; }
  .page { margin: 0 auto ${px(mm(5))}; box-shadow: 0 0 0 1px rgba(27, 31, 35, 0.1), 0 2px 10px rgba(27, 31, 35, 0.1); }
}
`.trim()
