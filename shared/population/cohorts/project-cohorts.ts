/** The ages of one counted year, opened into five-year groups and carried forward step by step, to the last year asked for. */
import { err, ok, type Result } from '../../base/result.ts'
import type { Observation } from '../../plan/schema/population.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { type Message, message } from '../../text/message.ts'
import type { Year } from '../../units/brand.ts'
import { agesOf } from '../age-partition.ts'
import { type CohortTable, cohortTable, type SexAges } from './cohort-table.ts'
import { fertilityIn } from './fertility.ts'
import { migrantsIn } from './migration.ts'
import { openBands } from './open-bands.ts'
import { step } from './step.ts'
import { agesLived, groupCount, survivalIn } from './survival.ts'

type Spec = SpecOf<'cohortComponent'>

/** `counts` are the observations of one unit and kind, in year order; those without ages are passed over. */
export function projectCohorts(spec: Spec, counts: readonly Observation[], to: Year): Result<CohortTable, Message> {
  const aged = counts.filter((o) => o.groups !== undefined && o.groups.length > 0)
  const start = spec.agesOf === undefined ? aged.at(-1) : aged.find((o) => o.year === spec.agesOf)
  if (start === undefined)
    return err(
      spec.agesOf === undefined
        ? message('population.reason.noAges')
        : message('population.reason.noAgesOf', { year: spec.agesOf }),
    )
  const ages = agesOf(start)
  if (ages === undefined) return err(message('population.reason.agesContradict', { year: start.year }))
  const lived = {
    male: agesLived(spec.survival, 'male', start.year),
    female: agesLived(spec.survival, 'female', start.year),
  }
  const people = openBands(ages, {
    method: spec.opening ?? 'stationary',
    groups: groupCount(spec.survival),
    lived,
    sexRatio: spec.sexRatioAtBirth,
  })
  return carried(spec, people, start.year, to)
}

/** Rates of a step are those of its middle. */
export function carried(spec: Spec, people: SexAges, from: Year, to: Year): Result<CohortTable, Message> {
  const steps: SexAges[] = [people]
  let now = people
  for (let year = from; year < to; year += 5) {
    const middle = year + 2.5
    const survival = survivalIn(spec.survival, middle)
    if (!survival.ok) return survival
    now = step(now, {
      survival: survival.value,
      fertility: fertilityIn(spec.fertility, middle, people.female.length),
      sexRatio: spec.sexRatioAtBirth,
      migrants: migrantsIn(spec.migration, middle, now),
    })
    const gone = [...now.male, ...now.female].findIndex((n) => n < 0)
    if (gone !== -1)
      return err(message('population.reason.negativeGroup', { year: year + 5, age: (gone % now.male.length) * 5 }))
    steps.push(now)
  }
  return ok(cohortTable(from, steps))
}
