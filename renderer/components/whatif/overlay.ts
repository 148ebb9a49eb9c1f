import type { ClassView, View } from '../../../shared/engine/view.ts'
import { rangeAt, valueAt } from '../../../shared/norms/value-at.ts'
import type { Method } from '../../../shared/plan/schema/allocation.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'

/** What the three controls stand at in the plan itself, and what their changes have to name. */
export type Basis = {
  readonly unit: string
  readonly year: number
  /** The norm that gives the control total of all classes; absent where the plan has none. */
  readonly norm?: {
    readonly id: string
    readonly label: string
    readonly perThousand: boolean
    /** Of a range the upper end, which the control total follows. */
    readonly value: number
    /** A range: its lower end, and the norm as it stands. */
    readonly range?: { readonly low: number; readonly norm: Extract<Norm, { shape: 'range' }> }
  }
  /** Classes that a method shares a control total in: those with a total and somebody unlocked. */
  readonly classes: readonly ClassView[]
  /** The method all of them have; absent where they differ. */
  readonly method?: Method
}

/** What the bar asks for; an absent one is as in the plan. */
export type Assumptions = { readonly population?: number; readonly density?: number; readonly method?: Method }

export function basisOf(plan: Plan, view: Pick<View, 'classes' | 'whole'>): Basis {
  const classes = view.classes.filter(
    ({ class: id, resource, control, open }) =>
      open &&
      control !== undefined &&
      (plan.classes.find((c) => c.id === id)?.role === 'part' ||
        view.classes.some((c) => c.carrier === id && c.resource === resource && c.open)),
  )
  const planned = classes.map(
    (c) => plan.allocations.find((a) => a.class === c.class && a.resource === c.resource)?.method ?? 'asPlanned',
  )
  const [method] = planned
  const norm = wholeNorm(plan, view)
  return {
    unit: plan.region.unit,
    year: plan.targetYear,
    classes,
    ...(norm === undefined ? {} : { norm }),
    ...(method !== undefined && planned.every((other) => other === method) ? { method } : {}),
  }
}

/** The density norm, or the range, behind the control total of beds of all classes. */
function wholeNorm(plan: Plan, { classes, whole }: Pick<View, 'classes' | 'whole'>): Basis['norm'] {
  const id = classes.find((c) => c.class === whole && c.resource === 'bed')?.controlNorm
  const norm: Norm | undefined = plan.norms.find((other) => other.id === id)
  if (norm?.shape === 'range') {
    const ends = rangeAt(norm.values, plan.targetYear)
    if (ends === undefined || 'inverted' in ends) return undefined
    const [low, high] = [ends.low.toNumber(), ends.high.toNumber()]
    return { id: norm.id, label: norm.label, perThousand: norm.per === 1000, value: high, range: { low, norm } }
  }
  if (norm?.shape !== 'density') return undefined
  const value = valueAt(norm.values, plan.targetYear)?.toNumber()
  return value === undefined ? undefined : { id: norm.id, label: norm.label, perThousand: norm.per === 1000, value }
}

/** The overlay as typed changes: the same ones the command line and a saved 方案 use. */
export function changesOf({ population, density, method }: Assumptions, basis: Basis): Change[] {
  const { unit, year, norm, classes } = basis
  return [
    ...(population === undefined
      ? []
      : [{ type: 'setPopulation', unit, kind: 'resident', year, persons: population } as const]),
    ...(density === undefined || norm === undefined
      ? []
      : norm.range === undefined
        ? [{ type: 'setNormValue', norm: norm.id, year, value: density } as const]
        : [{ type: 'putNorm', norm: withUpperEnd(norm.range.norm, year, norm.range.low, density) } as const]),
    ...(method === undefined
      ? []
      : classes.map(
          (c) =>
            ({
              type: 'setMethod',
              unit: c.unit,
              class: c.class,
              resource: c.resource,
              method,
              step: c.step === 1 ? null : c.step,
            }) as const,
        )),
  ]
}

/** The range up to another upper end in the target year; the other years stand as they are. */
function withUpperEnd(norm: Extract<Norm, { shape: 'range' }>, year: number, low: number, high: number): Norm {
  const others = norm.values.filter((v) => v.year !== year)
  return { ...norm, values: [...others, { year, low, high }].sort((a, b) => a.year - b.year) }
}

/** What others assume, a norm switched off say: the bar leaves it as it is. */
export const othersOf = (changes: readonly Change[], basis: Basis): readonly Change[] =>
  changes.filter(
    (c) =>
      c.type !== 'setPopulation' &&
      c.type !== 'setNormValue' &&
      c.type !== 'setMethod' &&
      upperEndOf(c, basis) === undefined,
  )

/** The upper end a change of the bar’s own range assumes. */
function upperEndOf(change: Change, { norm, year }: Basis): number | undefined {
  if (norm?.range === undefined || change.type !== 'putNorm' || change.norm.id !== norm.id) return undefined
  return change.norm.shape === 'range' ? change.norm.values.find((v) => v.year === year)?.high : undefined
}

/** The other way round: what an overlay assumes, for the controls. */
export function assumptionsOf(changes: readonly Change[], basis: Basis): Assumptions {
  const persons = changes.find(
    (c) => c.type === 'setPopulation' && c.unit === basis.unit && c.kind === 'resident' && c.year === basis.year,
  )
  const value = changes.find((c) => c.type === 'setNormValue' && c.norm === basis.norm?.id && c.year === basis.year)
  const end = changes.map((c) => upperEndOf(c, basis)).find((v) => v !== undefined)
  const shared = changes.find((c) => c.type === 'setMethod')
  return {
    ...(persons?.type === 'setPopulation' && persons.persons !== null ? { population: persons.persons } : {}),
    ...(value?.type === 'setNormValue' && value.value !== null ? { density: value.value } : {}),
    ...(end === undefined ? {} : { density: end }),
    ...(shared?.type === 'setMethod' ? { method: shared.method } : {}),
  }
}
