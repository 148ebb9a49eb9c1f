import { createDraws } from '../../shared/uncertainty/draws.ts'
import { inputName } from '../../shared/uncertainty/input-name.ts'
import { drawsTables } from '../../shared/uncertainty/uncertainty-tables.ts'
import type { Command } from '../command.ts'
import { jsonText } from '../json-text.ts'
import { loadRanges } from '../load-ranges.ts'
import { loadResults } from '../load-results.ts'
import { writeTables } from '../write-tables.ts'

/** Seeded draws over the ranges: P10, P50, P90 of the totals and the probability that each norm is met. */
export const drawPlans: Command = async (args, language) => {
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, file } = computed.value
  const ranges = loadRanges(results, args.options)
  if (!ranges.ok) return ranges
  const { inputs, draws: count } = ranges.value
  const draws = createDraws(results, ranges.value)
  draws.more(count)
  const summary = draws.summary()
  const { plan } = results
  if (args.format !== 'json') return writeTables(drawsTables(plan, summary, language), args, language, file)
  const { seed, done, totals, norms, stale } = summary
  const label = (id: string) => plan.norms.find((norm) => norm.id === id)?.label ?? id
  const content = {
    seed,
    draws: done,
    inputs: inputs
      .filter((input) => !stale.includes(input))
      .map((input) => ({ name: inputName(plan, input, language), input })),
    totals,
    norms: norms.map((entry) => ({ label: label(entry.norm), ...entry })),
    stale,
  }
  return writeTables(jsonText(content), args, language, file)
}
