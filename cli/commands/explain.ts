import { explain } from '../../shared/engine/explain.ts'
import type { Trace, TraceInput } from '../../shared/engine/trace.ts'
import { type Language, message, say } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { wrongUsage } from '../failure.ts'
import { loadResults } from '../load-results.ts'
import { writeOutput } from '../write-output.ts'

export const explainCell: Command = async (args, language) => {
  const cell = args.options.cell?.[0] ?? ''
  // A row’s name may hold anything but is never the first or last part.
  const parts = /^(?<table>[^!]+)!(?<row>.+)!(?<column>[^!]+)$/su.exec(cell)?.groups
  if (parts === undefined) return wrongUsage(message('cli.cellForm', { found: cell }))
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, file } = computed.value
  const trace = explain(
    results,
    { table: parts.table ?? '', row: parts.row ?? '', column: parts.column ?? '' },
    language,
  )
  if (!trace.ok) return wrongUsage(trace.error)
  const content =
    args.format === 'json'
      ? `${JSON.stringify(traceJson(trace.value, language), null, 2)}\n`
      : traceText(trace.value, language)
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
    `${say(language, trace.title)}${trace.value === undefined ? '' : `  ${trace.value} ${trace.unit}`}`.trimEnd(),
    ...(trace.reason === undefined ? [] : [`${words('cli.explain.reason')}  ${say(language, trace.reason)}`]),
    `${words('cli.explain.formula')}  ${trace.formula}`,
  ]
  if (trace.inputs.length > 0) lines.push(words('cli.explain.inputs'))
  for (const input of trace.inputs) {
    lines.push(
      `  ${[say(language, input.name), input.value, input.unit].filter((part) => part !== undefined && part !== '').join(' ')}`,
    )
    if (input.source !== undefined) lines.push(`    ${sourceText(input.source, language)}`)
  }
  if (trace.steps.length > 0) lines.push(words('cli.explain.steps'))
  for (const step of trace.steps) {
    const result = step.result === undefined ? '' : ` = ${step.result}`
    const note = step.note === undefined ? '' : `  ${say(language, step.note)}`
    lines.push(`  ${say(language, step.label)}  ${step.expression}${result}${note}`)
  }
  return `${lines.join('\n')}\n`
}

function sourceText(source: NonNullable<TraceInput['source']>, language: Language): string {
  const { title, status, place, lines, interval } = source
  return [
    title,
    say(language, message(`source.${status}`)),
    place,
    lines === undefined || lines.length === 0
      ? undefined
      : say(language, message('cli.explain.lines', { lines: lines.join(', ') })),
    interval === undefined ? undefined : say(language, message('cli.explain.interval', interval)),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
