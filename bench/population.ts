/**
 * Projection of 1 000 units by cohorts (2 sexes × 21 groups × 30 years, every year): the steps alone, and everything the engine makes of
 * them. And one edit of a county’s population with its pyramid, which has to fit into a frame.
 */
import type { Change } from '../shared/plan/schema/change.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import type { SpecOf } from '../shared/plan/schema/projection-method.ts'
import { projectCohorts } from '../shared/population/cohorts/project-cohorts.ts'
import { allObservations } from '../shared/population/history.ts'
import { projectPopulation } from '../shared/population/project.ts'
import { applyChanges } from '../shared/scenario/apply.ts'
import { shulan } from './big-plan.ts'
import { ms, statistics } from './statistics.ts'

const UNITS = 1000
const FROM = 2020
const TO = 2050

const spec = (e: number): SpecOf<'cohortComponent'> => ({
  method: 'cohortComponent',
  fertility: { total: [{ year: FROM, value: 1.3 }] },
  sexRatioAtBirth: 111.3,
  survival: {
    by: 'lifeExpectancy',
    male: [
      { year: FROM, value: e },
      { year: TO, value: e + 3 },
    ],
    female: [
      { year: FROM, value: e + 5 },
      { year: TO, value: e + 8 },
    ],
  },
  migration: { net: [{ year: FROM, value: -20 }], schedule: 'model' },
})

function planOf(units: number): Plan {
  const plan = shulan()
  const ids = Array.from({ length: units }, (_, i) => `unit-${i}`)
  const groups = (['male', 'female'] as const).flatMap((sex) =>
    Array.from({ length: 21 }, (_, i) => ({
      sex,
      ageFrom: 5 * i,
      ...(i < 20 && { ageTo: 5 * i + 4 }),
      persons: 1000 - 40 * i,
    })),
  )
  const persons = groups.reduce((total, g) => total + g.persons, 0)
  return {
    ...plan,
    baseYear: FROM,
    targetYear: TO,
    units: [
      ...plan.units,
      ...ids.map((id) => ({ id, name: id, level: 'township' as const, parent: plan.region.unit })),
    ],
    population: {
      observations: ids.map((unit) => ({
        unit,
        kind: 'resident' as const,
        year: FROM,
        moment: 'census' as const,
        persons,
        groups,
      })),
      projections: ids.map((unit, i) => ({ unit, kind: 'resident' as const, ...spec(72 + (i % 40) / 10) })),
    },
  }
}

function timed(rounds: number, work: (round: number) => void): string {
  const samples: number[] = []
  for (let i = 0; i < rounds + 3; i++) {
    const start = performance.now()
    work(i)
    if (i >= 3) samples.push(performance.now() - start)
  }
  const { median, p95 } = statistics(samples)
  return `median ${ms(median)}  p95 ${ms(p95)}`
}

export function benchPopulation(): void {
  const plan = planOf(UNITS)
  const specs = plan.population.projections.flatMap((p) => (p.method === 'cohortComponent' ? [p] : []))
  const counts = specs.map((p) => allObservations(plan, p.unit, 'resident'))
  console.log(`population: cohorts of ${UNITS} units, 2 × 21 groups, ${FROM}–${TO}`)
  console.log(
    `  steps, every year added up  ${timed(10, () => {
      for (const [i, own] of specs.entries()) {
        const done = projectCohorts(own, counts[i] ?? [], TO)
        if (!done.ok) throw new Error('cohorts')
        for (let year = FROM; year <= TO; year++) done.value.total(year)
      }
    })}`,
  )
  console.log(`  whole projection            ${timed(10, () => projectPopulation(plan))}`)
  const county = planOf(20)
  console.log(
    `  county, target-year edit    ${timed(40, (round) => {
      const change: Change = {
        type: 'setPopulation',
        unit: 'unit-0',
        kind: 'resident',
        year: TO,
        persons: 10_000 + round,
      }
      const applied = applyChanges(county, [change])
      if (applied.ok) projectPopulation(applied.value.plan).ages('unit-0', 'resident', TO)
    })}`,
  )
}
