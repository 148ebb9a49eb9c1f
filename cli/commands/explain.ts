import { comparisonPages } from '../../shared/compare/comparison-page.ts'
import { explain } from '../../shared/engine/explain.ts'
import type { Trace, TraceInput, TraceStep } from '../../shared/engine/trace.ts'
import { visibleControls } from '../../shared/export/visible-controls.ts'
import { digits, type Language, message, planWord, say } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { wrongUsage } from '../failure.ts'
import { jsonText } from '../json-text.ts'
import { loadResults } from '../load-results.ts'
import { writeOutput } from '../write-output.ts'

export const explainCell: Command = async (args, language) => {
  const cell = args.options.cell?.[0] ?? ''
  // A row’s name may hold anything but is never the first or last part.
  const parts = /^(?<table>[^!]+)!(?<row>.+)!(?<column>[^!]+)$/su.exec(cell)?.groups
  if (parts === undefined) return wrongUsage(message('cli.cellForm', { found: cell }))
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, file, stored } = computed.value
  const trace = explain(
    results,
    { table: parts.table ?? '', row: parts.row ?? '', column: parts.column ?? '' },
    language,
    comparisonPages(stored, language, results.solver),
  )
  if (!trace.ok) return wrongUsage(trace.error)
  const content = args.format === 'json' ? jsonText(traceJson(trace.value, language)) : traceText(trace.value, language)
  return writeOutput(content, args.options.out?.[0], [file])
}

/** The trace with its messages as words. */
export const traceJson = (trace: Trace, language: Language) => ({
  ...trace,
  title: say(language, trace.title),
  inputs: trace.inputs.map((input) => ({ ...input, name: say(language, input.name) })),
  steps: trace.steps.map((step) => ({
    ...step,
    label: say(language, step.label),
    ...(step.note === undefined ? {} : { note: say(language, step.note) }),
  })),
  ...(trace.reason === undefined ? {} : { reason: say(language, trace.reason) }),
})

export function traceText(trace: Trace, language: Language): string {
  const words = (key: Parameters<typeof message>[0]) => say(language, message(key))
  const lines = [
    `${say(language, trace.title)}${trace.value === undefined ? '' : `  ${trace.value} ${planWord(language, trace.unit)}`}`.trimEnd(),
    ...(trace.reason === undefined ? [] : [`${words('cli.explain.reason')}  ${say(language, trace.reason)}`]),
    // A figure the document gives has no formula.
    ...(trace.formula === '' ? [] : [`${words('cli.explain.formula')}  ${trace.formula}`]),
  ]
  if (trace.inputs.length > 0) lines.push(words('cli.explain.inputs'))
  for (const input of trace.inputs) {
    lines.push(
      `  ${[say(language, input.name), input.value, planWord(language, input.unit)].filter((part) => part !== undefined && part !== '').join(' ')}`,
    )
    if (input.source !== undefined) lines.push(`    ${sourceText(input.source, language)}`)
  }
  if (trace.steps.length > 0) lines.push(words('cli.explain.steps'))
  for (const step of trace.steps) {
    const note = step.note === undefined ? '' : `  ${say(language, step.note)}`
    lines.push(`  ${say(language, step.label)}  ${worked(step)}${note}`)
  }
  return `${lines.map((line) => visibleControls(line)).join('\n')}\n`
}

/** 1.66 × 406890 ÷ 1000 = 675.4374; a number that is rounded leads to the other; one that is taken as it is stands once. */
function worked({ expression, result }: TraceStep): string {
  if (result === undefined || expression === digits(result)) return expression
  const sign = expression === '' ? '' : /^[\d.,−]+$/.test(expression) ? ' → ' : ' = '
  return `${expression}${sign}${result}`
}

function sourceText(source: NonNullable<TraceInput['source']>, language: Language): string {
  const { title, status, place, lines, interval, note } = source
  return [
    title,
    say(language, message(`source.${status}`)),
    place,
    lines === undefined || lines.length === 0
      ? undefined
      : say(language, message('cli.explain.lines', { lines: lines.join(', ') })),
    interval === undefined ? undefined : say(language, message('cli.explain.interval', interval)),
    note,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
