import { err, ok, type Result } from '../../shared/base/result.ts'
import type { WorkBridge } from '../../shared/ipc/work-bridge.ts'
import { MAX_PLAN_BYTES, tooLarge } from '../../shared/plan/gate.ts'
import { message } from '../../shared/text/message.ts'
import { answered } from './answers.ts'
import { cannotOpen, planProblem } from './problem.ts'
import type { PendingFile, Problem } from './session-state.ts'

/** A file let go over the window: the file itself where the machine knows its place, otherwise a copy of what the drop holds. */
export async function readDropped(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  machine: Pick<WorkBridge, 'openDropped'>,
): Promise<Result<PendingFile, Problem>> {
  // Told by its size, before any of it is read.
  if (file.size > MAX_PLAN_BYTES) return err(planProblem(file.name, [tooLarge(file.size)]))
  const opened = await answered(machine.openDropped(file), 'screen.openFailed')
  if (!opened.ok) return err(cannotOpen(opened.error))
  if (opened.value !== null) return ok(opened.value)
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return ok({ bytes, name: file.name, displayPath: file.name, readOnly: false })
  } catch {
    // A folder, or a file that was deleted while it was held over the window.
    return err(cannotOpen(message('screen.cannotReadDropped'), file.name))
  }
}
