/** The result that sensitivity looks at, as a command line states it: CLASS:RESOURCE[:MEASURE], or a norm. */
import { err, ok, type Result } from '../base/result.ts'
import type { Results } from '../engine/results.ts'
import { resolveName } from '../scenario/resolve-name.ts'
import { type Language, type Message, message, planWord, say } from '../text/message.ts'
import { totalMeasures } from './draws.ts'
import type { Output } from './sensitivity.ts'

export function outputOption({ plan }: Pick<Results, 'plan'>, given: string): Result<Output, Message> {
  const parts = given.split(/[:：]/u).map((part) => part.trim())
  const [first = '', second, measure = 'control', more] = parts
  if (second === undefined) {
    const named = plan.norms.map(({ id, label }) => ({ id, name: label }))
    const norm = resolveName(named, first, 'override.kind.norm')
    return norm.ok ? ok({ kind: 'norm', norm: norm.value }) : norm
  }
  if (more !== undefined) return err(message('range.output'))
  const id = resolveName(plan.classes, first, 'override.kind.class')
  if (!id.ok) return id
  const resource = resolveName(plan.resources, second, 'override.kind.resource')
  if (!resource.ok) return resource
  const known = totalMeasures.find((entry) => entry === measure)
  if (known === undefined) return err(message('range.measure', { found: measure, list: totalMeasures.join(', ') }))
  return ok({ kind: 'total', class: id.value, resource: resource.value, measure: known })
}

/** The beds of everybody, or the first total there is. */
export function usualOutput({ plan, classes, allocation }: Results): Output | undefined {
  const totals = allocation.totals.filter(({ year }) => year === plan.targetYear)
  const found = totals.find((total) => total.class === classes.whole && total.resource === 'bed') ?? totals[0]
  return found && { kind: 'total', class: found.class, resource: found.resource, measure: 'control' }
}

export function outputName({ plan }: Pick<Results, 'plan'>, output: Output, language: Language): string {
  if (output.kind === 'norm') return plan.norms.find(({ id }) => id === output.norm)?.label ?? output.norm
  const name = plan.classes.find(({ id }) => id === output.class)?.name ?? output.class
  const resource = plan.resources.find(({ id }) => id === output.resource)?.name ?? output.resource
  const measure = say(language, message(`uncertainty.measure.${output.measure}`))
  return `${name} ${planWord(language, resource)} ${measure}`
}
