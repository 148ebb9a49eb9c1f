/** An annex of a shipped plan as a planner would put it together: title, headings, 正文, every table, charts. */
import type { Annex, AnnexBlock, Caption } from '../../shared/annex/annex-model.ts'
import { buildChart } from '../../shared/charts/build-chart.ts'
import type { Results } from '../../shared/engine/results.ts'
import { notesOf } from '../../shared/export/missing.ts'
import type { ChartSpec } from '../../shared/plan/schema/chart.ts'
import { buildTables } from '../../shared/tables/build.ts'
import type { TableModel } from '../../shared/tables/table-model.ts'
import { say } from '../../shared/text/message.ts'

export const numbered = (prefix: string, number: number, title: string): Caption => ({
  prefix,
  number,
  label: `${prefix}${number}`,
  continued: `续${prefix}${number}`,
  title,
})

const prose =
  '到2025年，每千常住人口医疗卫生机构床位数控制在8.56张，医护比达到1∶1.22，各项指标依照《吉林省医疗卫生服务体系规划（2021—2025年）》和本市常住人口测算。'

export function annexOf(results: Results, charts: readonly ChartSpec[] = [], more: readonly TableModel[] = []): Annex {
  const language = 'zh-CN'
  const tables = [...buildTables(results), ...more].map(
    (model, at): AnnexBlock => ({
      key: `table-${at}`,
      kind: 'table',
      model,
      caption: numbered('表', at + 1, model.title),
      notes: notesOf(model, language),
      orientation: 'auto',
    }),
  )
  const drawn = charts.flatMap((spec, at): AnnexBlock[] => {
    const chart = buildChart(spec, results, language)
    const notes = chart?.notes.map((note) => say(language, note)) ?? []
    return chart === undefined
      ? []
      : [{ key: `chart-${at}`, kind: 'chart', chart, caption: numbered('图', at + 1, chart.title), notes }]
  })
  return {
    id: 'annex',
    title: results.plan.title,
    language,
    firstPage: 5,
    blocks: [
      { key: 'title', kind: 'title', text: results.plan.title },
      { key: 'h1', kind: 'heading', level: 1, text: '一、主要指标' },
      { key: 'p', kind: 'paragraph', text: prose },
      ...tables,
      ...(drawn.length === 0 ? [] : [{ key: 'h2', kind: 'heading' as const, level: 1 as const, text: '二、图' }]),
      ...drawn,
    ],
  }
}
