import type { Path } from './plan-error.ts'
import type { Plan } from './schema/plan.ts'

type Named = {
  readonly path: Path
  readonly list: 'units' | 'classes' | 'resources' | 'facilities' | 'norms'
  readonly id: string | undefined
}

/** Ids that registers, services, equipment and precedence name. */
export function* registerReferences(plan: Plan): Generator<Named> {
  for (const [i, { classes = [], entries = [] }] of (plan.registers ?? []).entries()) {
    const path: Path = ['registers', i]
    for (const [j, id] of classes.entries()) yield { path: [...path, 'classes', j], list: 'classes', id }
    for (const [j, { facility }] of entries.entries())
      yield { path: [...path, 'entries', j, 'facility'], list: 'facilities', id: facility }
  }
  for (const [i, service] of (plan.services ?? []).entries()) {
    yield { path: ['services', i, 'unit'], list: 'units', id: service.unit }
    yield { path: ['services', i, 'class'], list: 'classes', id: service.class }
  }
  for (const [i, item] of (plan.equipment ?? []).entries()) {
    yield { path: ['equipment', i, 'facility'], list: 'facilities', id: item.facility }
    yield { path: ['equipment', i, 'class'], list: 'classes', id: item.class }
  }
  for (const [i, choice] of (plan.precedence ?? []).entries()) {
    yield { path: ['precedence', i, 'unit'], list: 'units', id: choice.unit }
    yield { path: ['precedence', i, 'class'], list: 'classes', id: choice.class }
    yield { path: ['precedence', i, 'resource'], list: 'resources', id: choice.resource }
    yield { path: ['precedence', i, 'norm'], list: 'norms', id: choice.norm }
  }
}
