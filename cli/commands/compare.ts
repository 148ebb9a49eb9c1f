import { err, ok } from '../../shared/base/result.ts'
import { compare } from '../../shared/compare/compare.ts'
import { comparisonJson } from '../../shared/compare/comparison-json.ts'
import { comparisonTables } from '../../shared/compare/comparison-tables.ts'
import { knownScenarios } from '../../shared/compare/scenario-run.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { message } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { type Outcome, wrongUsage } from '../failure.ts'
import { jsonText } from '../json-text.ts'
import { loadPlan } from '../load-plan.ts'
import { withOverrides } from '../load-results.ts'
import { loadSolver } from '../load-solver.ts'
import { writeOutput } from '../write-output.ts'

/** Overrides change the plan itself, so that every scenario stands on them. */
export const compareScenarios: Command = async (args, language) => {
  const { options, format, positionals } = args
  const out = options.out?.[0]
  const loaded = await loadPlan(positionals[0] ?? '')
  if (!loaded.ok) return loaded
  const { plan, file } = loaded.value
  const ids = scenarioIds(options.scenarios?.[0] ?? '', plan)
  if (!ids.ok) return ids
  const base = withOverrides(plan, options)
  if (!base.ok) return base
  const compared = compare(base.value, ids.value, language, await loadSolver(base.value, []))
  if (!compared.ok) return err({ exit: 2, lines: [[compared.error]] })

  const write = (content: string) => writeOutput(content, out, [file])
  if (format === 'json') return write(jsonText(comparisonJson(compared.value)))
  const models = comparisonTables(compared.value, { language })
  if (format === 'csv') {
    const { toCsv } = await import('../../shared/export/to-csv.ts')
    return write(toCsv(models, { language, bom: out !== undefined }))
  }
  const { toMarkdown } = await import('../../shared/export/to-markdown.ts')
  return write(toMarkdown(models, { language }))
}

function scenarioIds(given: string, plan: Plan): Outcome<string[]> {
  const ids = given.split(/[,，]/u).map((id) => id.trim())
  const list = knownScenarios(plan)
  if (ids.includes('')) return wrongUsage(message('compare.error.empty', { found: given, list }))
  if (ids.length < 2) return wrongUsage(message('compare.error.few', { count: ids.length, list }))
  return ok(ids)
}
