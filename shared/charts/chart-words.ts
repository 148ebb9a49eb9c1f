import type { Results } from '../engine/results.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import { type Language, message, say, type TextKey } from '../text/message.ts'

/** What every recipe asks of the plan: the resource that is counted and the words around it. */
export function chartWords(spec: ChartSpec, { plan }: Results, language: Language) {
  const resource = plan.resources.find((r) => r.id === (spec.resource ?? 'bed'))
  const word = (key: TextKey, args: Readonly<Record<string, string | number>> = {}): string =>
    say(language, message(key, args))
  return {
    word,
    /** Undefined where the plan counts no such thing. */
    resource,
    unit: resource === undefined ? '' : word('chart.unit', { unit: resource.counter }),
    title: (key: TextKey, args: Readonly<Record<string, string | number>> = {}): string =>
      spec.title ?? word(key, args),
    id: [
      'chart',
      spec.kind,
      spec.resource,
      spec.class,
      spec.unit,
      spec.year,
      spec.scenario,
      spec.table,
      spec.row,
      spec.column,
    ]
      .filter((part) => part !== undefined)
      .join(':'),
  }
}
