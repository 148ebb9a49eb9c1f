import { err, ok } from '../../shared/base/result.ts'
import { visibleControls } from '../../shared/export/visible-controls.ts'
import { parsePlan } from '../../shared/plan/gate.ts'
import { writePlan } from '../../shared/plan/write.ts'
import { applyChanges } from '../../shared/scenario/apply.ts'
import { readChanges } from '../../shared/scenario/read-changes.ts'
import { message, say } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { listed, loadPlan, unusable } from '../load-plan.ts'
import { readInput } from '../read-input.ts'
import { writeOutput } from '../write-output.ts'

/** The same typed changes as the screens, onto a copy; the result passes the gate before it is written. */
export const change: Command = async ({ positionals, options }, language) => {
  const [given = '', list = ''] = positionals
  const out = options.out?.[0]
  const loaded = await loadPlan(given)
  if (!loaded.ok) return loaded
  const bytes = await readInput(list)
  if (!bytes.ok) return bytes
  const changes = readChanges(bytes.value)
  if (!changes.ok) return err(unusable(list, changes.error))

  const applied = applyChanges(loaded.value.plan, changes.value)
  if (!applied.ok) return err(listed(message('cli.cannotChange', { file: list }), applied.error))
  const whole = parsePlan(applied.value.plan)
  if (!whole.ok) return err(listed(message('cli.cannotChange', { file: list }), whole.error))

  const written = await writeOutput(writePlan(whole.value), out, [loaded.value.file, list])
  if (!written.ok) return written
  const done = say(language, message('cli.changed', { file: out ?? '', count: changes.value.length }))
  process.stdout.write(`${visibleControls(done)}\n`)
  return ok(null)
}
