import { err, ok } from '../../shared/base/result.ts'
import { rollForward } from '../../shared/begin/roll-forward.ts'
import { visibleControls } from '../../shared/export/visible-controls.ts'
import { writePlan } from '../../shared/plan/write.ts'
import { message, say } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { wrongUsage } from '../failure.ts'
import { listed, loadPlan } from '../load-plan.ts'
import { writeOutput } from '../write-output.ts'

/** The plan of the next period into another file, and a line for each thing that became of the old one. */
export const roll: Command = async ({ positionals, options }, language) => {
  const [given = ''] = positionals
  const out = options.out?.[0]
  const loaded = await loadPlan(given)
  if (!loaded.ok) return loaded
  const { plan, file } = loaded.value
  const from = options['planned-from']?.[0] ?? 'base'
  if (from !== 'base' && from !== 'none')
    return wrongUsage(message('cli.choice', { option: '--planned-from', found: from, list: 'base, none' }))
  const sourceTitle = say(language, message('begin.roll.source', { title: plan.title }))
  const rolled = rollForward(plan, { planned: from, sourceTitle })
  if (!rolled.ok) return err(listed(message('begin.roll.failed', { title: file }), rolled.error))
  const written = await writeOutput(writePlan(rolled.value.plan), out, [file])
  if (!written.ok) return written
  for (const note of rolled.value.notes) process.stdout.write(`${visibleControls(say(language, note))}\n`)
  return ok(null)
}
