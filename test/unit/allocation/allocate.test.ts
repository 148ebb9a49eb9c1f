import { describe, expect, it } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { say } from '../../../shared/text/message.ts'
import { allocatePlan } from '../../support/allocate-plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

const three = [
  { id: 'a', base: 495, planned: 730 },
  { id: 'b', base: 320, planned: 320 },
  { id: 'c', base: 30, planned: 50 },
]

describe('asPlanned', () => {
  it('allocates what is planned; the control total is only held beside it', () => {
    const { allocated, total } = allocatePlan(smallPlan({ hospitals: three, control: 1099 }))
    expect(allocated).toEqual([730, 320, 50])
    expect(total('hospital')?.gap?.toNumber()).toBe(-1)
  })

  it('leaves an unlisted facility without a number', () => {
    const { allocated, total } = allocatePlan(smallPlan({ hospitals: [...three, { id: 'd' }] }))
    expect(allocated).toEqual([730, 320, 50, undefined])
    expect(total('hospital')?.planned?.toNumber()).toBe(1100)
  })
})

describe('a class nobody has planned yet', () => {
  it('says so once, not once for every facility', () => {
    const hospitals = ['a', 'b', 'c'].map((id) => ({ id, base: 100 }))
    const { issues } = allocatePlan(smallPlan({ hospitals }))
    const absent = issues.filter(({ kind }) => kind === 'absent')
    expect(absent.map(({ message, facility }) => [message.key, message.args?.count, facility])).toEqual([
      ['sharing.noPlans', 3, undefined],
    ])
    const some = allocatePlan(smallPlan({ hospitals: [...hospitals, { id: 'd', planned: 5 }] })).issues
    expect(some.filter(({ kind }) => kind === 'absent')).toHaveLength(3)
  })
})

describe('bounds of a planned figure', () => {
  it('are reported where the plan itself is outside them', () => {
    const { kinds, issues } = allocatePlan(
      smallPlan({
        hospitals: [
          { id: 'a', planned: 50, min: 60 },
          { id: 'b', planned: 50, max: 50 },
        ],
      }),
    )
    expect(kinds).toEqual(['bounds'])
    expect(issues[0]?.numbers).toEqual([50, 60])
  })
})

describe('proportional', () => {
  it('shares the control total by planned beds, the rest to the largest fractions', () => {
    expect(allocatePlan(smallPlan({ hospitals: three, control: 1215, method: 'proportional' })).allocated).toEqual([
      806, 354, 55,
    ])
  })

  it('deals out whole steps', () => {
    expect(
      allocatePlan(smallPlan({ hospitals: three, control: 1215, method: 'proportional', step: 5 })).allocated,
    ).toEqual([805, 355, 55])
  })

  it('keeps what a step cannot place as a residual, with a finding', () => {
    const { allocated, total, kinds } = allocatePlan(
      smallPlan({ hospitals: three, control: 1218, method: 'proportional', step: 5 }),
    )
    expect(allocated.reduce((a = 0, b = 0) => a + b, 0)).toBe(1215)
    expect(total('hospital')?.residual?.toNumber()).toBe(3)
    expect(kinds).toEqual(['residual'])
  })

  it('gives ties to the larger weight, then to plan order', () => {
    const equal = ['a', 'b', 'c'].map((id) => ({ id, planned: 10 }))
    expect(allocatePlan(smallPlan({ hospitals: equal, control: 31, method: 'proportional' })).allocated).toEqual([
      11, 10, 10,
    ])
    const halves = [
      { id: 'a', planned: 1 },
      { id: 'b', planned: 3 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: halves, control: 2, method: 'proportional' })).allocated).toEqual([0, 2])
  })

  it('takes base only where planned is absent, and a planned 0 as a weight of 0', () => {
    const mixed = [
      { id: 'a', base: 30 },
      { id: 'b', base: 90, planned: 0 },
      { id: 'c', base: 5, planned: 70 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: mixed, control: 100, method: 'proportional' })).allocated).toEqual([
      30, 0, 70,
    ])
  })

  it('leaves locked facilities at planned and shares the rest', () => {
    const locked = [
      { id: 'a', planned: 730, lock: true },
      { id: 'b', planned: 300 },
      { id: 'c', planned: 100 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: locked, control: 1130, method: 'proportional' })).allocated).toEqual([
      730, 300, 100,
    ])
    expect(allocatePlan(smallPlan({ hospitals: locked, control: 930, method: 'proportional' })).allocated).toEqual([
      730, 150, 50,
    ])
  })

  it('leaves over what nobody may take where everything is locked', () => {
    const locked = [{ id: 'a', planned: 550, lock: true }]
    const { allocated, kinds, total } = allocatePlan(
      smallPlan({ hospitals: locked, control: 608, method: 'proportional' }),
    )
    expect(allocated).toEqual([550])
    expect(kinds).toEqual(['residual'])
    expect(total('hospital')?.residual?.toNumber()).toBe(58)
  })

  it('fixes all violators of a round together and shares the rest again', () => {
    const bounded = [
      { id: 'a', planned: 60, max: 50 },
      { id: 'b', planned: 30 },
      { id: 'c', planned: 10, min: 20 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: bounded, control: 100, method: 'proportional' })).allocated).toEqual([
      50, 30, 20,
    ])
  })

  it.each([
    [
      'locked beds above the control total',
      [
        { id: 'a', planned: 200, lock: true },
        { id: 'b', planned: 1 },
      ],
    ],
    [
      'minimums above what is left',
      [
        { id: 'a', planned: 10, min: 80 },
        { id: 'b', planned: 10, min: 80 },
      ],
    ],
    [
      'maximums too low to place it',
      [
        { id: 'a', planned: 10, max: 5 },
        { id: 'b', planned: 10, max: 5 },
      ],
    ],
  ])('%s: no allocated, one finding', (_, hospitals) => {
    const { allocated, kinds, total } = allocatePlan(smallPlan({ hospitals, control: 100, method: 'proportional' }))
    expect(allocated).toEqual([undefined, undefined])
    expect(kinds).toEqual(['impossible'])
    expect(total('hospital')?.allocated).toBeUndefined()
    expect(total('all')?.allocated).toBeUndefined()
  })

  it('never gives less than nothing: where both kinds of bounds cannot be fixed at once, the side further out goes first', () => {
    const hospitals = [
      { id: 'a', planned: 730, max: 720 },
      { id: 'b', planned: 320 },
      { id: 'c', planned: 50, min: 400 },
    ]
    expect(allocatePlan(smallPlan({ hospitals, control: 1099, method: 'proportional' })).allocated).toEqual([
      486, 213, 400,
    ])
    const tight = [hospitals[0], { id: 'b', planned: 320, max: 310 }, hospitals[2]].flatMap((h) => h ?? [])
    expect(allocatePlan(smallPlan({ hospitals: tight, control: 1099, method: 'proportional' })).allocated).toEqual([
      486, 213, 400,
    ])
  })

  it('names a facility that is missing from the sum', () => {
    const gone = [
      { id: 'a', base: 495 },
      { id: 'b', base: 320, planned: 320 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: gone })).kinds).toEqual(['absent'])
    const locked = [
      { id: 'a', base: 495, lock: true },
      { id: 'b', planned: 320 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: locked, control: 400, method: 'proportional' })).kinds).toEqual([
      'absent',
    ])
    const noBase = [
      { id: 'a', planned: 495 },
      { id: 'b', base: 300, planned: 320 },
    ]
    const { kinds, total } = allocatePlan(smallPlan({ hospitals: noBase, control: 900, method: 'incremental' }))
    expect(kinds).toEqual(['absent'])
    expect(total('hospital')?.allocated).toBeUndefined()
  })

  it('with all weights 0 shares nothing and says so', () => {
    const zero = [
      { id: 'a', planned: 0 },
      { id: 'b', planned: 0 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: zero, control: 100, method: 'proportional' })).kinds).toEqual([
      'noWeights',
    ])
  })
})

describe('incremental', () => {
  it('adds a share of the increase to the base', () => {
    const { allocated } = allocatePlan(smallPlan({ hospitals: three, control: 955, method: 'incremental' }))
    expect(allocated).toEqual([568, 352, 35])
  })

  it('shares a decrease by magnitude, never below 0', () => {
    const small = [
      { id: 'a', base: 5, planned: 90 },
      { id: 'b', base: 95, planned: 10 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: small, control: 80, method: 'incremental' })).allocated).toEqual([0, 80])
  })

  it('respects a minimum of its own', () => {
    const small = [
      { id: 'a', base: 50, planned: 50, min: 48 },
      { id: 'b', base: 50, planned: 50 },
    ]
    expect(allocatePlan(smallPlan({ hospitals: small, control: 80, method: 'incremental' })).allocated).toEqual([
      48, 32,
    ])
  })
})

describe('totals', () => {
  it('count a facility once, however many parts of a group hold it', () => {
    const plan = smallPlan()
    const doubled = {
      ...plan,
      classes: plan.classes.map((c) =>
        c.id === 'all'
          ? { role: 'group' as const, id: 'all', name: 'All', parts: ['hospital', 'primary', 'twice'] }
          : c,
      ),
    }
    const classes = [
      ...doubled.classes,
      { role: 'group' as const, id: 'twice', name: 'Twice', parts: ['hospital', 'primary'] },
    ]
    expect(
      allocatePlan({ ...doubled, classes })
        .total('all')
        ?.planned?.toNumber(),
    ).toBe(180)
  })

  it('a group is the sum of its parts, a density divides by the population of the year', () => {
    const { total } = allocatePlan(smallPlan({ population: 200_000 }))
    expect(total('all')?.allocated?.toNumber()).toBe(180)
    expect(total('all')?.perThousand?.toNumber()).toBe(0.9)
  })
})

it('whole steps above the control total are over it, not a remainder below nothing', () => {
  const hospitals = [
    { id: 'a', base: 60 },
    { id: 'b', base: 43 },
  ]
  const plan = smallPlan({ hospitals, method: 'incremental', step: 5, control: 99 })
  const { issues, allocated } = allocatePlan(plan)
  expect(allocated).toEqual([60, 43])
  expect(issues.map((i) => say('zh-CN', i.message))).toEqual([
    '“Hospitals”按每 5 张分摊后，比控制数 99 超出 4 张；可改小步长。',
  ])
  expect(say('en', issues[0]?.message ?? { key: 'table.total' })).toContain('is 4 beds over the control total 99')
  const titles = run(plan).findings.flatMap((f) => (f.rule === 'allocation' ? [say('zh-CN', f.title)] : []))
  expect(titles).toEqual(['Hospitalsbeds按步长分摊超出控制数'])
})
