import { err } from '../../shared/base/result.ts'
import { message } from '../../shared/text/message.ts'
import { inputName } from '../../shared/uncertainty/input-name.ts'
import { outputName, outputOption, usualOutput } from '../../shared/uncertainty/output-option.ts'
import { sensitivity } from '../../shared/uncertainty/sensitivity.ts'
import { sensitivityTable } from '../../shared/uncertainty/uncertainty-tables.ts'
import type { Command } from '../command.ts'
import { wrongUsage } from '../failure.ts'
import { jsonText } from '../json-text.ts'
import { loadRanges } from '../load-ranges.ts'
import { loadResults } from '../load-results.ts'
import { writeTables } from '../write-tables.ts'

/** Each input at both ends of its range, the others as in the plan: which one matters most for one result. */
export const sensitivityOf: Command = async (args, language) => {
  const { options, format } = args
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, file } = computed.value
  const ranges = loadRanges(results, options)
  if (!ranges.ok) return ranges
  const given = options.output?.[0]
  const output = given === undefined ? usualOutput(results) : outputOption(results, given)
  if (output === undefined) return wrongUsage(message('range.output'))
  if ('ok' in output && !output.ok)
    return err({
      exit: 2,
      lines: [[message('override.label', { option: 'output', given: given ?? '' }), output.error]],
    })
  const asked = 'ok' in output ? output.value : output
  const found = sensitivity(results, ranges.value.inputs, asked)
  if (found.base === undefined)
    return wrongUsage(message('range.noOutput', { output: outputName(results, asked, language) }))
  const { plan } = results
  if (format !== 'json')
    return writeTables(
      [sensitivityTable(plan, found, outputName(results, asked, language), language)],
      args,
      language,
      file,
    )
  const named = { ...found, bars: found.bars.map((bar) => ({ name: inputName(plan, bar.input, language), ...bar })) }
  return writeTables(jsonText(named), args, language, file)
}
