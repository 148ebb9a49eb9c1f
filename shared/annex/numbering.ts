import type { numberings } from '../plan/schema/annex.ts'
import { type Language, message, say } from '../text/message.ts'
import type { Caption } from './annex-model.ts'

type Numbering = (typeof numberings)[number]

const prefixes = {
  table: { table: 'annex.prefix.table', chart: 'annex.prefix.chart' },
  annexTable: { table: 'annex.prefix.annexTable', chart: 'annex.prefix.annexChart' },
  box: { table: 'annex.prefix.box', chart: 'annex.prefix.chart' },
  none: { table: undefined, chart: undefined },
} as const

/** 表1, 表2 … and 图1, 图2 …, each counting for itself in the order they are printed. */
export function numberingOf(numbering: Numbering, start: number, language: Language) {
  const next = { table: start, chart: 1 }
  return (kind: 'table' | 'chart', title: string, numbered = true): Caption => {
    const key = prefixes[numbering][kind]
    if (key === undefined || !numbered) return { prefix: '', number: 0, label: '', continued: '', title }
    const prefix = say(language, { key })
    const number = next[kind]
    next[kind] += 1
    const label = `${prefix}${number}`
    return { prefix, number, label, continued: say(language, message('annex.continued', { label })), title }
  }
}
