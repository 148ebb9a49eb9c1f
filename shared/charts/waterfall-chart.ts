import { groupName, waterfall } from '../compare/waterfall.ts'
import type { Results } from '../engine/results.ts'
import { computePlan } from '../engine/run.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import { resolveScenario } from '../scenario/resolve.ts'
import { type Language, message, say } from '../text/message.ts'
import type { Bar, ChartModel, Fill } from './chart-model.ts'
import { chartWords } from './chart-words.ts'
import { paperNumber } from './compose.ts'

/** From the stored plan to a 方案: one bar per group of changes, each beginning where the one before it ended. */
export function waterfallChart(spec: ChartSpec, results: Results, language: Language): ChartModel | undefined {
  const { word, resource, title, id } = chartWords(spec, results, language)
  const scenario = results.plan.scenarios.find((s) => s.id === spec.scenario)
  const { table, row, column } = spec
  if (scenario === undefined || table === undefined || row === undefined || column === undefined) return undefined
  const changed = computePlan(resolveScenario(results.plan, scenario).plan, [], results.solver)
  const found = waterfall(results, changed, { table, row, column }, { language })
  if (!found.ok) return undefined
  const { reference, steps, result, decimals } = found.value
  let at = reference.toNumber()
  const bars: Bar[] = [{ from: 0, to: at, text: paperNumber(at, decimals) }]
  const fills: Fill[] = ['light']
  for (const { amount } of steps) {
    const by = amount.toNumber()
    bars.push({ from: at, to: at + by, text: `${by > 0 ? '+' : ''}${paperNumber(by, Math.max(decimals, 2))}` })
    fills.push(by < 0 ? 'dotted' : 'hatched')
    at += by
  }
  const end = result.toNumber()
  bars.push({ from: 0, to: end, text: paperNumber(end, decimals) })
  fills.push('dark')
  const labels = [word('chart.reference'), ...steps.map(({ group }) => groupName(group, language)), scenario.name]
  const name = title('chart.waterfall', { scenario: scenario.name, row: found.value.row, column: found.value.column })
  const unit = resource === undefined ? '' : word('chart.unit', { unit: resource.counter })
  return {
    id,
    title: name,
    unit,
    alt: say(
      language,
      message('chart.alt', {
        title: name,
        unit,
        heads: found.value.column,
        list: labels.map((label, i) => `${label} ${bars[i]?.text}`).join(language === 'en' ? '; ' : '；'),
      }),
    ),
    notes: [message('chart.note.waterfall')],
    arrangement: 'steps',
    labels,
    series: [{ label: found.value.column, fill: 'light', bars, fills }],
    table: {
      id,
      title: name,
      unit,
      rowHead: word('chart.step'),
      columns: [{ key: 'value', label: found.value.column, kind: 'count', decimals: Math.max(decimals, 2) }],
      rows: labels.map((label, i) => ({
        key: String(i),
        label,
        role: i === labels.length - 1 ? ('total' as const) : ('text' as const),
        cells: {
          value: i === 0 || i === labels.length - 1 ? (bars[i]?.to ?? 0) : (bars[i]?.to ?? 0) - (bars[i]?.from ?? 0),
        },
        ...((i === 0 || i === labels.length - 1) && { decimals: { value: decimals } }),
      })),
      notes: [message('chart.note.waterfall')],
    },
  }
}
