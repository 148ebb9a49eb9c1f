import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { classesIn, endOf, facilitiesIn } from '../../../shared/plan/life.ts'
import type { FacilityEvent } from '../../../shared/plan/schema/events.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

const years = [2020, 2021, 2022, 2023, 2024, 2025]
const year = fc.integer({ min: 2018, max: 2027 })
const ids = ['f0', 'f1', 'f2', 'f3', 'f4']

/** Each facility hands over to later ones alone, so that no circle can form; nobody receives after it has ended. */
const eventsOf = (place: number): fc.Arbitrary<FacilityEvent[]> => {
  const later = ids.slice(place + 1)
  const ending: fc.Arbitrary<FacilityEvent>[] =
    later.length === 0
      ? []
      : [
          fc.record({ type: fc.constant('merge' as const), year, into: fc.constantFrom(...later) }),
          fc
            .record({ year, heir: fc.constantFrom(...later), percent: fc.integer({ min: 1, max: 99 }) })
            .map(({ year: when, heir, percent }) => ({
              type: 'split' as const,
              year: when,
              into: [
                { facility: ids[place] ?? '', share: percent / 100 },
                { facility: heir, share: (100 - percent) / 100 },
              ],
            })),
        ]
  return fc.array(
    fc.oneof(
      ...ending,
      fc.record({ type: fc.constant('move' as const), year, unit: fc.constant('east') }),
      fc.record({
        type: fc.constant('change' as const),
        year,
        set: fc.constant({ kind: 'township-centre' as const, name: '新名' }),
      }),
    ),
    { maxLength: 3 },
  )
}

const lives = fc.tuple(...ids.map((_, place) => eventsOf(place)))
const bases = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 5 })

function planOf(
  base: readonly number[],
  events: readonly (readonly FacilityEvent[])[],
  method: 'proportional' | 'incremental',
): Plan {
  const plan = smallPlan({ hospitals: ids.map((id, i) => ({ id, base: base[i] ?? 0 })), method, control: 3000 })
  return {
    ...plan,
    units: [...plan.units, { id: 'east', name: 'East', level: 'township', parent: 'r' }],
    classes: [
      { role: 'part', id: 'hospital', name: 'Hospitals', select: { kinds: ['general-hospital'] } },
      { role: 'part', id: 'primary', name: 'Primary', select: { kinds: ['township-centre'] } },
      { role: 'group', id: 'all', name: 'All', parts: ['hospital', 'primary'] },
    ],
    allocations: [
      { unit: 'r', class: 'hospital', resource: 'bed', control: { by: 'handedDown', value: 3000 }, method },
      { unit: 'r', class: 'primary', resource: 'bed', control: { by: 'handedDown', value: 700 }, method },
    ],
    facilities: plan.facilities.map((f, i) => {
      // After an ending nothing more happens to a facility.
      const list = (events[i] ?? []).toSorted((a, b) => a.year - b.year)
      const end = list.findIndex((e) => e.type === 'merge')
      const kept = end === -1 ? list : list.slice(0, end + 1)
      return kept.length === 0 ? f : { ...f, events: kept }
    }),
  }
}

const bare = (plan: Plan): Plan => ({
  ...plan,
  facilities: plan.facilities.map(({ events: _, ...f }) => f),
})

describe('what a facility’s life leaves alone', () => {
  it('in every year the region is the sum of its facilities, of its classes, and of its units', () => {
    fc.assert(
      fc.property(
        bases,
        lives,
        fc.constantFrom('proportional' as const, 'incremental' as const),
        (base, events, method) => {
          const plan = planOf(base, events, method)
          const { provision, provided, allocation } = run(plan)
          if (allocation.issues.some((i) => i.kind === 'impossible' || i.kind === 'noWeights' || i.kind === 'absent'))
            return
          for (const at of years) {
            const each = plan.facilities.map((f) => provision.facility(f.id, 'bed', at)?.toNumber() ?? 0)
            const sum = each.reduce((a, b) => a + b, 0)
            const classes = ['hospital', 'primary'].map((c) => provision.total(c, 'bed', at)?.toNumber() ?? 0)
            expect(provision.total(undefined, 'bed', at)?.toNumber() ?? 0).toBeCloseTo(sum, 8)
            expect(classes[0]).toBeCloseTo(sum - (classes[1] ?? 0), 8)
            const west = facilitiesIn(plan, at).filter((f) => f.unit === 'r')
            const inWest = west.reduce((a, f) => a + (provision.facility(f.id, 'bed', at)?.toNumber() ?? 0), 0)
            expect((provided.within('east', undefined, 'bed', at)?.toNumber() ?? 0) + inWest).toBeCloseTo(sum, 8)
          }
        },
      ),
    )
  })

  it('with one class and its control total, moves, mergers and splits change no year’s sum', () => {
    fc.assert(
      fc.property(
        bases,
        lives,
        fc.constantFrom('proportional' as const, 'incremental' as const),
        (base, events, method) => {
          const moved = planOf(
            base,
            // A merger up to the base year is history: what it left behind counts nowhere.
            events.map((list) => list.filter((e) => e.type !== 'change' && (e.type !== 'merge' || e.year > 2020))),
            method,
          )
          const with_ = run(moved)
          const without = run(bare(moved))
          if ([with_, without].some((r) => r.allocation.issues.length > 0)) return
          for (const at of years)
            expect(with_.provision.total('all', 'bed', at)?.toNumber() ?? 0).toBeCloseTo(
              without.provision.total('all', 'bed', at)?.toNumber() ?? 0,
              8,
            )
        },
      ),
    )
  })

  it('events up to the base year are history, and a plan without events is counted as before', () => {
    fc.assert(
      fc.property(bases, lives, (base, events) => {
        const past = planOf(
          base,
          events.map((list) => list.filter((e) => e.year <= 2020 && e.type !== 'merge')),
          'proportional',
        )
        const now = run(past)
        const plain = run(bare(past))
        expect(now.allocation.totals).toEqual(plain.allocation.totals)
        expect(facilitiesIn(past, 2025)).toBe(past.facilities)
        expect(classesIn(past, 2025).members('all')).toEqual(past.facilities)
      }),
    )
  })

  const planned = fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }), {
    minLength: 5,
    maxLength: 5,
  })
  /** Planned figures of any size on those that are left; nobody who ends has one. */
  const shrunk = (
    base: readonly number[],
    lists: readonly (readonly FacilityEvent[])[],
    goals: readonly (number | undefined)[],
  ): Plan => {
    const plan = planOf(
      base,
      lists.map((list) => list.filter((e) => e.type !== 'change')),
      'proportional',
    )
    const cite = { source: 'doc', lines: [1] }
    return {
      ...plan,
      stocks: [
        ...plan.stocks,
        ...plan.facilities.flatMap((f, i): Plan['stocks'] => {
          const value = goals[i]
          return value === undefined || (endOf(f) ?? 2026) <= 2025
            ? []
            : [{ facility: f.id, resource: 'bed', measure: 'approved', year: 2025, status: 'planned', value, cite }]
        }),
      ],
    }
  }

  it('nobody falls below zero, and every year’s sum lies on the line from the base to the target year', () => {
    fc.assert(
      fc.property(bases, lives, planned, fc.integer({ min: 0, max: 900 }), (base, events, goals, control) => {
        const plan = shrunk(base, events, goals)
        const small = {
          ...plan,
          allocations: plan.allocations.map((a) => ({ ...a, control: { by: 'handedDown' as const, value: control } })),
        }
        const { provision, allocation } = run(small)
        if (allocation.issues.some((i) => i.kind !== 'residual')) return
        const at = (when: number) => plan.facilities.map((f) => provision.facility(f.id, 'bed', when)?.toNumber() ?? 0)
        const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
        expect(at(2020)).toEqual(plan.facilities.map((f, i) => ((endOf(f) ?? 2026) <= 2020 ? 0 : base[i])))
        const given = allocation.facilities.filter((r) => r.year === 2025)
        const then = plan.facilities.map((f) => given.find((r) => r.facility === f.id)?.allocated?.toNumber() ?? 0)
        expect(at(2025)).toEqual(then)
        const [first, last] = [total(at(2020)), total(at(2025))]
        for (const when of years) {
          for (const beds of at(when)) expect(beds).toBeGreaterThanOrEqual(0)
          expect(total(at(when))).toBeCloseTo(first + ((last - first) * (when - 2020)) / 5, 8)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('an expansion that the plan has no room for takes nobody below zero', () => {
    const grown = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), year, fc.integer({ min: 1, max: 400 })), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(bases, lives, planned, grown, (base, events, goals, added) => {
        const plan = shrunk(base, events, goals)
        const facilities = plan.facilities.map((f, i) => {
          const end = endOf(f) ?? 2030
          const list = added.flatMap(([place, when, by]): FacilityEvent[] =>
            place === i && when < end ? [{ type: 'expand', year: when, resource: 'bed', by }] : [],
          )
          return list.length === 0 ? f : { ...f, events: [...(f.events ?? []), ...list] }
        })
        const { provision } = run({ ...plan, facilities })
        for (const when of years)
          for (const f of facilities)
            expect(provision.facility(f.id, 'bed', when)?.toNumber() ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('the order in which events are listed says nothing', () => {
    fc.assert(
      fc.property(bases, lives, planned, fc.integer(), (base, events, goals, seed) => {
        const plan = shrunk(base, events, goals)
        const turned = {
          ...plan,
          facilities: plan.facilities.map((f, i) => {
            const list = f.events ?? []
            const from = list.length === 0 ? 0 : Math.abs(seed + i) % list.length
            const other = [...list.slice(from), ...list.slice(0, from)]
            return list.length === 0 ? f : { ...f, events: seed % 2 === 0 ? other : other.toReversed() }
          }),
        }
        const beds = (of: Plan) => {
          const { provision } = run(of)
          return years.map((when) => of.facilities.map((f) => provision.facility(f.id, 'bed', when)?.toString()))
        }
        expect(beds(turned)).toEqual(beds(plan))
      }),
    )
  })
})
