import { ok } from '../../shared/base/result.ts'
import { visibleControls } from '../../shared/export/visible-controls.ts'
import { message, say, type TextKey } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { loadPlan } from '../load-plan.ts'

/** Through the gate; then what the plan is, in a few lines. */
export const validate: Command = async ({ positionals }, language) => {
  const loaded = await loadPlan(positionals[0] ?? '')
  if (!loaded.ok) return loaded
  const { plan } = loaded.value
  const line = (label: TextKey, value: string) =>
    process.stdout.write(`${say(language, message(label))}\t${visibleControls(value)}\n`)

  process.stdout.write(`${say(language, message('cli.valid'))}\n`)
  line('cli.label.title', plan.title)
  if (plan.stage !== undefined) line('cli.label.stage', plan.stage)
  line('cli.label.region', plan.region.name)
  line('cli.label.years', say(language, message('cli.years', { base: plan.baseYear, target: plan.targetYear })))
  const counts = {
    sources: plan.sources.length,
    units: plan.units.length,
    classes: plan.classes.length,
    resources: plan.resources.length,
    facilities: plan.facilities.length,
    stocks: plan.stocks.length,
    norms: plan.norms.length,
    allocations: plan.allocations.length,
    tables: plan.tables.length,
    printed: plan.printed.length,
    scenarios: plan.scenarios.length,
  }
  line('cli.label.counts', say(language, message('cli.counts', counts)))
  return ok(null)
}
