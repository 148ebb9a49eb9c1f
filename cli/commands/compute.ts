import { computeJson } from '../../shared/export/compute-json.ts'
import type { Command } from '../command.ts'
import { jsonText } from '../json-text.ts'
import { loadResults } from '../load-results.ts'
import { writeOutput } from '../write-output.ts'

export const compute: Command = async (args, language) => {
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, scenario, file } = computed.value
  return writeOutput(jsonText(computeJson(results, { scenario, language })), args.options.out?.[0], [file])
}
