/** Traces of norms that count institutions, places, things in store or units of capacity. */
import { registerTotals } from '../../../norms/register-totals.ts'
import { institutionsOf } from '../../../norms/shapes/per-institution.ts'
import { unitOf } from '../../../norms/units.ts'
import type { NormOf } from '../../../plan/schema/norm.ts'
import { message } from '../../../text/message.ts'
import { input, sourceOf } from '../inputs.ts'
import { shown, valueInput } from './norm-value.ts'
import type { Explainer } from './pieces.ts'

export const perInstitution: Explainer<NormOf<'perInstitution'>> = {
  explain(norm, { scope, year }, context) {
    const { plan } = context.results
    const source = sourceOf(plan, norm.cite)
    const minimum = input(message('trace.name.minimum'), norm.minimum, '', source)
    const classId = scope.class ?? ''
    const institutions =
      norm.each === 'unit'
        ? 1
        : norm.each === 'institution'
          ? institutionsOf(classId, year, context.results, norm.scope.unit)
          : norm.groups
    const name = plan.classes.find((c) => c.id === classId)?.name ?? classId
    const label =
      norm.each === 'institution'
        ? message('trace.name.institutions', { class: name })
        : message(`norm.name.each.${norm.each}`)
    const counted = input(label, institutions, '')
    const maximum = norm.maximum === undefined ? [] : [input(message('norm.name.maximum'), norm.maximum, '', source)]
    return {
      formula: 'm × I',
      expression: `${shown(minimum)} × ${shown(counted)}`,
      inputs: [minimum, ...maximum, counted],
    }
  },
}

export const coverage: Explainer<NormOf<'coverage'>> = {
  explain(norm, { year }, context) {
    const { plan } = context.results
    const value = valueInput(norm, year, context)
    const register = plan.registers?.find((r) => r.id === norm.register)
    const totals = register === undefined ? undefined : registerTotals(register, year, context.results)
    const cite = register?.counts?.findLast((c) => c.year <= year)?.cite ?? register?.counts?.[0]?.cite
    const name = register?.name ?? norm.register
    const total = input(
      message('norm.name.asked', { register: name }),
      totals?.total?.toNumber(),
      '',
      sourceOf(plan, cite),
    )
    return { formula: '⌈s × I⌉', expression: `${shown(value)} × ${shown(total)}`, inputs: [value, total] }
  },
}

export const caseTrigger: Explainer<NormOf<'caseTrigger'>> = {
  explain(norm, _found, { results }) {
    const source = sourceOf(results.plan, norm.cite)
    const threshold = input(message('norm.name.cases'), norm.threshold, '', source)
    const places = norm.cases.map((c) => input(message('trace.name.row', { name: c.place }), c.cases, '', source))
    return {
      formula: '#{C_j ≥ C}',
      expression: `#{${norm.cases.length > 0 ? places.map(shown).join(', ') : '?'} ≥ ${shown(threshold)}}`,
      inputs: [threshold, ...places],
    }
  },
}

export const stockMonths: Explainer<NormOf<'stockMonths'>> = {
  explain(norm, found, { results }) {
    const { plan } = results
    const item = plan.supplies?.find((s) => s.id === found.item)
    const months = input(message('norm.name.months'), norm.months, '', sourceOf(plan, norm.cite))
    const use = input(
      message('norm.name.use', { item: item?.name ?? '' }),
      item?.monthlyUse,
      item?.counter ?? '',
      sourceOf(plan, item?.cite),
    )
    return { formula: 'm × U', expression: `${shown(months)} × ${shown(use)}`, inputs: [months, use] }
  },
}

export const capacity: Explainer<NormOf<'capacity'>> = {
  explain(norm, _found, { results }) {
    const source = sourceOf(results.plan, norm.cite)
    const demand = input(message('norm.name.demand'), norm.demand, '', source)
    const periods = input(message('norm.name.periods', { period: norm.period }), norm.periods, norm.period, source)
    const units = input(message('norm.name.units'), norm.units, '', source)
    const rate = input(message('norm.name.rate'), norm.rate, '', source)
    return {
      formula: 'D × t',
      expression: `${shown(demand)} × ${shown(periods)}`,
      inputs: [demand, periods, units, rate],
    }
  },
}

export const access: Explainer<NormOf<'access'>> = {
  explain(norm, _found, { results }) {
    const { plan } = results
    const source = sourceOf(plan, norm.cite)
    const share = input(message('norm.name.share'), norm.share ?? 1, '', source)
    const limits = norm.limits.map((l) =>
      input(message(`norm.name.limit.${norm.measure}`), l.upTo ?? l.limit, '', source),
    )
    const area = input(message('norm.name.area'), unitOf(plan, norm.scope.unit)?.areaKm2, 'km²')
    return { formula: 'Σ P(d ≤ R) ÷ Σ P', expression: shown(share), inputs: [share, ...limits, area] }
  },
}
