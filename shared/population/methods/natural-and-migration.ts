/**
 * 自然增长 + 机械增长: P(y) = P(y − 1)·(1 + (n + m)/1000) + M
 *
 * P persons, n 自然增长率 (births less deaths) and m 机械增长率 (in less out), ‰ a year, M net migrants a year, persons.
 * Limit: rates stay as given although they follow from ages that move. Source: 综合增长率法 of town planning.
 */
import { dec } from '../../base/decimal.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import type { Parameter } from '../projection.ts'
import type { Model } from './model.ts'

export function naturalAndMigrationModel(spec: SpecOf<'naturalAndMigration'>): Model {
  const factor = dec(spec.naturalRate).plus(dec(spec.migrationRate)).div(1000).plus(1)
  const migrants = dec(spec.netMigrants ?? 0)
  const parameters: Parameter[] = [
    {
      name: 'population.parameter.naturalRate',
      value: spec.naturalRate,
      unit: 'population.unit.perMille',
      given: true,
    },
    {
      name: 'population.parameter.migrationRate',
      value: spec.migrationRate,
      unit: 'population.unit.perMille',
      given: true,
    },
    ...(spec.netMigrants === undefined
      ? []
      : [
          {
            name: 'population.parameter.netMigrants' as const,
            value: spec.netMigrants,
            unit: 'population.unit.personsPerYear' as const,
            given: true,
          },
        ]),
  ]
  return {
    parameters,
    after(start, year) {
      let people = start.persons
      for (let y = start.year; y < year; y++) people = people.times(factor).plus(migrants)
      return people.gt(0) ? people : undefined
    },
  }
}
