/** What goal seeking can turn in a plan: each with the words a planner chooses it by. */
import type { GoalInput } from '../../../shared/compare/goal-input.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { isValued } from '../../../shared/scenario/valued.ts'

export const goalKinds = ['population', 'norm', 'planned', 'occupancy', 'lengthOfStay'] as const
export type GoalKind = (typeof goalKinds)[number]
export type GoalOption = { readonly key: string; readonly label: string; readonly input: GoalInput }

export function goalOptions(plan: Plan, kind: GoalKind, resource: string): GoalOption[] {
  const { targetYear: year } = plan
  switch (kind) {
    case 'population': {
      const projection = projectPopulation(plan)
      return plan.units
        .filter(({ id }) => projection.at(id, 'resident', year) !== undefined)
        .map(({ id, name }) => ({ key: id, label: name, input: { kind, unit: id, population: 'resident', year } }))
    }
    case 'norm':
      return plan.norms
        .filter((norm) => isValued(norm) || norm.shape === 'perInstitution')
        .map(({ id, label }) => ({ key: id, label: `${id} ${label}`, input: { kind, norm: id, year } }))
    case 'planned':
      return plan.facilities.map(({ id, name }) => ({ key: id, label: name, input: { kind, facility: id, resource } }))
    case 'occupancy':
    case 'lengthOfStay':
      return (plan.services ?? []).flatMap((service) => {
        if (service[kind] === undefined) return []
        const place = plan.classes.find(({ id }) => id === service.class)?.name ?? plan.region.name
        const input: GoalInput = { kind, unit: service.unit, class: service.class ?? null, year: service.year }
        const key = `${service.unit} ${service.class ?? ''} ${service.year}`
        return [{ key, label: `${place} ${service.year}`, input }]
      })
  }
}
