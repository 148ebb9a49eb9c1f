/** Results as plain data for the screen: decimals become numbers at the last moment. */
import type { ClassTotal } from '../allocation/allocation.ts'
import type { Decimal } from '../base/decimal.ts'
import { governing } from '../norms/precedence.ts'
import { rangeAt, valueAt } from '../norms/value-at.ts'
import { buildTables, type FurtherTables } from '../tables/build.ts'
import { requirementOf, totalOf } from '../tables/input.ts'
import { stageParts } from '../tables/stage-tables.ts'
import { type Language, say } from '../text/message.ts'
import { bedsByUse } from './bed-use.ts'
import { normRows } from './norm-rows.ts'
import { peopleView } from './people-view.ts'
import type { Results } from './results.ts'
import type { ClassView, KeyFigures, NormView, View } from './view.ts'

/** `only` names the tables of the 配置 stage that are built now; absent: all. */
export function viewOf(results: Results, language: Language, further?: FurtherTables, only?: readonly string[]): View {
  const { plan, projection, findings } = results
  const region = projection.series.find((s) => s.unit === plan.region.unit && s.kind === 'resident')
  return {
    tables: buildTables(results, language, further),
    workbenches: stageParts(results, language).flatMap(({ id, build }) =>
      only === undefined || only.includes(id) ? (build() ?? []) : [],
    ),
    findings,
    figures: keyFigures(results),
    norms: normViews(results, language),
    normRows: normRows(results, language),
    contests: governing(plan, results.requirements),
    classes: classViews(results),
    ...(results.classes.whole !== undefined && { whole: results.classes.whole }),
    population: [...(region?.byYear ?? [])].map(([year, persons]) => ({ year, persons: persons.toNumber() })),
    people: peopleView(results),
  }
}

/** The figures of the what-if bar, target year. over = planned − control. */
export function keyFigures(results: Results): KeyFigures {
  const { plan, classes, projection } = results
  const whole = classes.whole === undefined ? undefined : totalOf(results, classes.whole, 'bed', plan.targetYear)
  const people = projection.at(plan.region.unit, 'resident', plan.targetYear)
  const figures = {
    population: people?.toNumber(),
    control: whole?.control?.toNumber(),
    controlLow: lowerEnd(results, whole)?.toNumber(),
    planned: whole?.planned?.toNumber(),
    allocated: whole?.allocated?.toNumber(),
    over: whole?.control === undefined ? undefined : whole.planned?.minus(whole.control).toNumber(),
    perThousand: people === undefined ? undefined : whole?.planned?.times(1000).div(people).toNumber(),
    enough: enoughPersons(results, whole)?.toNumber(),
    need: bedsByUse(results)?.toNumber(),
    physicians: staff(results, 'physician'),
    nurses: staff(results, 'nurse'),
  }
  return Object.fromEntries(Object.entries(figures).filter(([, v]) => v !== undefined))
}

/** P* = N·k/ρ: where the control total ρ·P/k of a density, or of the upper end of a range, reaches the planned total N. */
function enoughPersons({ plan }: Results, whole: ClassTotal | undefined): Decimal | undefined {
  const norm = plan.norms.find((n) => n.id === whole?.controlNorm)
  if (norm?.shape !== 'density' && norm?.shape !== 'range') return undefined
  const ends = norm.shape === 'range' ? rangeAt(norm.values, plan.targetYear) : undefined
  const upper = ends === undefined || 'inverted' in ends ? undefined : ends.high
  const rho = norm.shape === 'density' ? valueAt(norm.values, plan.targetYear) : upper
  if (rho === undefined || rho.isZero()) return undefined
  return whole?.planned?.times(norm.per).div(rho)
}

/** Where the control total is the upper end of a range: the lower one. */
function lowerEnd(results: Results, whole: ClassTotal | undefined): Decimal | undefined {
  const { plan } = results
  const norm = plan.norms.find((n) => n.id === whole?.controlNorm)
  return norm?.shape === 'range' ? requirementOf(results, norm.id, plan.targetYear)?.low : undefined
}

/** What the governing norm of a staff resource requires in the target year. */
function staff(results: Results, resource: string): number | undefined {
  const { plan } = results
  const rule = plan.allocations.find((a) => a.resource === resource && a.control?.by === 'norm')
  return rule?.control?.by === 'norm'
    ? requirementOf(results, rule.control.norm, plan.targetYear)?.value?.toNumber()
    : undefined
}

function normViews(results: Results, language: Language): NormView[] {
  const { plan, requirements } = results
  const norms = new Map(plan.norms.map((n) => [n.id, n]))
  const facilityNames = namesOf(plan.facilities)
  const classNames = namesOf(plan.classes)
  const resourceNames = namesOf(plan.resources)
  return requirements
    .filter((r) => r.year === plan.targetYear)
    .flatMap((r) => {
      const norm = norms.get(r.norm)
      // A norm held against every county is one line here: its roll-up.
      if (norm === undefined || (r.scope.unit !== undefined && r.scope.unit !== norm.scope.unit)) return []
      const place = facilityNames.get(r.scope.facility ?? '') ?? classNames.get(r.scope.class ?? '') ?? plan.region.name
      return {
        norm: r.norm,
        label: norm.label,
        resource: resourceNames.get(r.resource) ?? r.resource,
        force: norm.force,
        scopeLabel: place,
        status: r.status,
        ...(r.low !== undefined && { low: r.low.toNumber() }),
        ...(r.value !== undefined && { value: r.value.toNumber() }),
        ...(r.high !== undefined && { high: r.high.toNumber() }),
        ...(r.actual !== undefined && { actual: r.actual.toNumber() }),
        ...(r.gap !== undefined && { gap: r.gap.toNumber() }),
        ...(r.reason !== undefined && { reason: say(language, r.reason) }),
      }
    })
}

const namesOf = (list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(list.map((x) => [x.id, x.name]))

function classViews(results: Results): ClassView[] {
  const { plan, allocation } = results
  const open = new Set(allocation.facilities.flatMap((f) => (f.locked ? [] : [`${f.class} ${f.resource}`])))
  return allocation.totals
    .filter((t) => t.year === plan.targetYear)
    .map((t) => {
      const rule = plan.allocations.find((a) => a.class === t.class && a.resource === t.resource)
      const carrier = carrierOf(results, t.class, t.resource)
      const within = results.classes.partsOf(t.class)
      return {
        class: t.class,
        name: plan.classes.find((c) => c.id === t.class)?.name ?? t.class,
        resource: t.resource,
        unit: plan.region.unit,
        method: rule?.method ?? 'asPlanned',
        step: rule?.step ?? 1,
        open: within.some((part) => open.has(`${part} ${t.resource}`)),
        ...(carrier !== undefined && { carrier }),
        ...(t.control !== undefined && { control: t.control.toNumber() }),
        ...(t.controlNorm !== undefined && { controlNorm: t.controlNorm }),
      }
    })
}

/** The smallest group with a control total around a part that has neither a total nor a method of its own. */
function carrierOf({ plan, classes }: Results, id: string, resource: string): string | undefined {
  const ruleOf = (of: string) => plan.allocations.find((a) => a.class === of && a.resource === resource)
  const own = ruleOf(id)
  if (own?.control !== undefined || own?.method !== undefined) return undefined
  const around = plan.classes.filter(
    (c) => c.role === 'group' && classes.partsOf(c.id).includes(id) && ruleOf(c.id)?.control !== undefined,
  )
  const size = (of: string) => classes.partsOf(of).length
  return around.sort((a, b) => size(a.id) - size(b.id))[0]?.id
}
