import { version } from '../../package.json'
import { isDirty } from '../state/history.ts'
import type { Machine } from '../state/machine.ts'
import type { SessionState } from '../state/session-state.ts'

export type Fault = { readonly name: string; readonly stack?: string | undefined }

/** A place in the program: function and file, never the message above it. */
const frame = /^\s*(?:at\s+)?([\w$.<> ]*?)\s*[(@]?(?:[a-z]+:\/\/[^\s()]*\/)?([\w.-]+\.(?:js|ts|tsx|mjs):\d+:\d+)\)?$/

/**
 * What may be sent to the makers: versions, counts and the places of the program that failed. The words of a fault may quote
 * the plan, and names, figures and paths are the planner's; none of them is in it.
 */
export function faultReport(fault: Fault, state: SessionState, machine: Machine): string {
  const plan = state.document?.plan
  const counts =
    plan === undefined
      ? 'none'
      : `${plan.units.length} units, ${plan.facilities.length} facilities, ${plan.norms.length} norms, ${plan.classes.length} classes`
  const versions = Object.entries(machine.versions).map(([name, number]) => `${name} ${number}`)
  return [
    `Norma ${version}, ${machine.edition}, ${[machine.platform, ...versions].join(', ')}`,
    `stage ${state.stage}, ${state.language}, ${state.theme}, ${state.history.past.length} edits, ${isDirty(state.history) ? 'unsaved' : 'saved'}, ${state.whatIf.length} assumptions`,
    `plan: ${counts}`,
    `fault: ${/^\w{1,40}$/.test(fault.name) ? fault.name : 'Error'}`,
    ...placesOf(fault.stack ?? ''),
  ].join('\n')
}

const placesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .flatMap((line) => {
      const [, where, place] = frame.exec(line) ?? []
      return place === undefined ? [] : [`  at ${where === undefined || where === '' ? '?' : where} ${place}`]
    })
    .slice(0, 12)
