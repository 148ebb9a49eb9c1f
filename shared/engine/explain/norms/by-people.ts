/** Traces of norms that count people: densities, ranges, floors, bands, money per head. */
import { atBase } from '../../../norms/observed.ts'
import { unitOf } from '../../../norms/units.ts'
import type { NormOf } from '../../../plan/schema/norm.ts'
import { message } from '../../../text/message.ts'
import { input, populationInput, sourceOf } from '../inputs.ts'
import { rangeInputs, shown, valueInput } from './norm-value.ts'
import type { Explainer } from './pieces.ts'

export const density: Explainer<NormOf<'density' | 'reserve'>> = {
  explain(norm, { scope, year }, context) {
    const rho = valueInput(norm, year, context)
    const people = populationInput(context, scope.unit ?? norm.scope.unit, norm.populationKind, year)
    return {
      formula: 'ρ × P ÷ k',
      expression: `${shown(rho)} × ${shown(people)} ÷ ${norm.per}`,
      inputs: [rho, people, input(message('trace.name.per'), norm.per, people.unit)],
    }
  },
}

export const range: Explainer<NormOf<'range'>> = {
  explain(norm, { scope, year }, context) {
    const [low, high] = rangeInputs(norm, year, context)
    const people = populationInput(context, scope.unit ?? norm.scope.unit, norm.populationKind, year)
    return {
      formula: 'ρ × P ÷ k',
      expression: `${shown(low)} × ${shown(people)} ÷ ${norm.per}`,
      expressionHigh: `${shown(high)} × ${shown(people)} ÷ ${norm.per}`,
      inputs: [low, high, people, input(message('trace.name.per'), norm.per, people.unit)],
    }
  },
}

export const flooredDensity: Explainer<NormOf<'flooredDensity'>> = {
  explain(norm, { scope, year }, context) {
    const { plan } = context.results
    const unit = scope.unit ?? norm.scope.unit
    const rho = valueInput(norm, year, context)
    const people = populationInput(context, unit, norm.populationKind, year)
    const floor = norm.floors.find((f) => f.level === unitOf(plan, unit)?.level)?.minimum ?? 0
    const floorInput = input(message('norm.name.floor'), floor, '', sourceOf(plan, norm.cite))
    return {
      formula: 'max(F, ρ × P ÷ k)',
      expression: `max(${shown(floorInput)}, ${shown(rho)} × ${shown(people)} ÷ ${norm.per})`,
      inputs: [floorInput, rho, people, input(message('trace.name.per'), norm.per, people.unit)],
    }
  },
}

export const populationBand: Explainer<NormOf<'populationBand'>> = {
  explain(norm, found, context) {
    const { plan } = context.results
    const people = populationInput(context, found.scope.unit ?? norm.scope.unit, norm.populationKind, found.year)
    const bands = norm.bands.map(({ below, value }) =>
      input(
        below === undefined ? message('norm.name.openBand') : message('norm.name.band', { below }),
        value,
        '',
        sourceOf(plan, norm.cite),
      ),
    )
    return { formula: 'n = step(P)', expression: `step(${shown(people)})`, inputs: [people, ...bands] }
  },
}

export const funding: Explainer<NormOf<'funding'>> = {
  explain(norm, found, context) {
    const given = valueInput(norm, found.year, context)
    // 持续增长 and 保持稳定 without a value rest on the base year’s observation.
    const base = atBase(norm.observed, context.results.plan.baseYear)
    const cite = norm.observed.find((o) => o.year === base?.year)?.cite ?? norm.cite
    const value =
      given.value !== undefined || base === undefined
        ? given
        : input(
            message('norm.name.base', { year: base.year }),
            base.value.toNumber(),
            '',
            sourceOf(context.results.plan, cite),
          )
    if (norm.by === 'total') return { formula: 'M', expression: shown(value), inputs: [value] }
    const people = populationInput(context, norm.scope.unit, norm.populationKind ?? 'resident', found.year)
    return {
      formula: 'c × P ÷ 10000',
      expression: `${shown(value)} × ${shown(people)} ÷ 10000`,
      inputs: [value, people],
    }
  },
}
