/** The sentence with gaps, as a norm, the document it cites and what it counts. */

import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { Resource } from '../../../shared/plan/schema/class.ts'
import type { Comparator, Force } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Source } from '../../../shared/plan/schema/source.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { freeId } from './draft.ts'
import type { Draft } from './input.ts'
import { perWords } from './words.ts'

export type Quick = {
  readonly per: keyof typeof perWords
  readonly kind: PopulationKind
  readonly comparator: Comparator
  readonly value?: number | undefined
  readonly counter: string
  readonly name: string
  readonly force: Force
  readonly label: string
  readonly title: string
  readonly number: string
  readonly date: string
  readonly lines: string
  readonly status: Source['status']
}
export type QuickNorm = {
  readonly draft: Draft
  readonly source?: Source
  readonly resource?: Resource
  /** Gaps without which there is no norm. A norm without a document is an assumption and says so. */
  readonly missing: readonly (keyof Quick)[]
}

/** Things every plan counts have the ids that the rest of the program knows; others get the next free one. */
const kinds = ['bed', 'staff', 'vehicle', 'equipment', 'place'] as const

export function quickNorm(plan: Plan, quick: Quick, say: (message: Message) => string): QuickNorm {
  const name = quick.name.trim()
  const counter = quick.counter.trim()
  const known = plan.resources.find((resource) => resource.name === name || resource.id === name)
  const title = quick.title.trim()
  const cited = plan.sources.find((source) => source.title === title)
  const sourceId = cited?.id ?? freeId(plan.sources, 'doc-')
  const lines = (quick.lines.match(/\d+/g) ?? []).map(Number).filter((line) => line > 0 && line <= 1e7)
  const resource = known ?? newResource(plan, name, counter, say)
  const unit = say(message(perWords[quick.per]))
  const auto = name === '' ? '' : say(message('norms.quick.label', { per: unit, name }))
  const label = quick.label.trim() || auto

  const missing: (keyof Quick)[] = []
  if (quick.value === undefined) missing.push('value')
  if (known === undefined && counter === '') missing.push('counter')
  if (name === '') missing.push('name')

  const source: Source | undefined =
    title === '' || cited !== undefined
      ? undefined
      : {
          id: sourceId,
          title,
          ...(quick.number.trim() && { number: quick.number.trim() }),
          ...(quick.date.trim() && { date: quick.date.trim() }),
          status: quick.status,
        }
  return {
    missing,
    ...(source !== undefined && { source }),
    ...(known === undefined && name !== '' && { resource }),
    draft: {
      id: freeId(plan.norms, 'N-'),
      label,
      resource: resource.id,
      scope: { unit: plan.region.unit },
      force: quick.force,
      ...(title !== '' && { cite: { source: sourceId, ...(lines.length > 0 && { lines }) } }),
      shape: 'density',
      per: quick.per,
      populationKind: quick.kind,
      comparator: quick.comparator,
      values: quick.value === undefined ? [] : [{ year: plan.targetYear, value: quick.value }],
    },
  }
}

function newResource(plan: Plan, name: string, counter: string, say: (message: Message) => string): Resource {
  const kind =
    kinds.find((candidate) =>
      say(message(`norms.counter.${candidate}`))
        .split(' ')
        .includes(counter),
    ) ?? 'other'
  // The window’s own figures look for beds under this name.
  const isBeds =
    kind === 'bed' && plan.resources.every(({ id }) => id !== 'bed') && name === say(message('norms.bedName'))
  return {
    id: isBeds ? 'bed' : freeId(plan.resources, `${kind}-`),
    name,
    counter,
    kind,
    planBy: kind === 'bed' ? 'approved' : kind === 'staff' ? 'onDuty' : 'actual',
  }
}
