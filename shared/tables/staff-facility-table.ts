/**
 * 人员 of the 配置 stage: one kind of staff, facility by facility. What there is (编制, 在编, 在岗), what is planned, what the
 * county’s norm comes to here, and three ratios. A ratio is of the target year where both sides are planned, else of the base year.
 *   gap = required − planned     医护比 nurses ÷ physicians     床人比 personnel ÷ beds     床护比 nurses ÷ beds
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { endOf } from '../plan/life.ts'
import type { Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { indexStocks, type StockPair } from '../plan/stocks.ts'
import { message } from '../text/message.ts'
import { type Cells, cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { resourceOf, type TableContext, totalOf } from './input.ts'
import { outlineOf } from './outline.ts'
import { type StaffShares, staffShares } from './staff-shares.ts'
import type { Column, Row, TableModel } from './table-model.ts'

const FEW = 2

export const STAFFING = 'staffing:'
export const staffingId = (resource: string): string => `${STAFFING}${resource}`

export const staffRatios = {
  nursePerPhysician: ['physician', 'nurse'],
  staffPerBed: ['bed', 'health-personnel'],
  nursePerBed: ['bed', 'nurse'],
} as const
export type StaffRatio = keyof typeof staffRatios
const ratioKeys = Object.keys(staffRatios) as StaffRatio[]
export const isStaffRatio = (column: string): column is StaffRatio => Object.hasOwn(staffRatios, column)

type Measured = 'posts' | 'onPosts' | 'onDuty'
export type StaffMeasure = Measured | 'planned'

/** The two sides of a ratio and the year they are of; a missing side is named by its resource. */
export type RatioSides =
  | { readonly left: Decimal; readonly right: Decimal; readonly side: 'planned' | 'base' }
  | { readonly missing: string }

export function staffFacilityTable(context: TableContext, resource: string): TableModel {
  const { plan, classes } = context
  const { word, counter, target } = heads(context, resource)
  const shares = staffShares(context, resource)
  const stocks = staffStocks(context, resource)
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', decimals: 0 })
  const seen = new Set<string>()
  const row = (key: string, label: string, role: Row['role'], cells: Cells, more: Partial<Row>): Row => {
    for (const column of Object.keys(cells)) seen.add(column)
    return { key, label, role, cells, ...more }
  }
  const within = (id: string) => classes.members(id).map((f) => f.id)
  const rows = plan.classes.flatMap((part) =>
    part.role !== 'part'
      ? []
      : outlineOf(part, context, {
          head: (id, label, role) =>
            classes.members(id).length === 0
              ? undefined
              : row(id, label, role, classCells(context, shares, id, within(id), resource, stocks), { class: id }),
          facility: (facility, classId) => {
            const share = shares.byFacility.get(facility.id)
            const limit = facility.limits?.find((l) => l.resource === resource)
            const cells = {
              ...amountCells(
                (measure) => stocks.facility(facility.id, measure),
                share?.required,
                ratioCells(context, `f ${facility.id}`, (ratio) => facilityRatio(context, facility.id, ratio)),
              ),
              ...((limit?.lock === true || facility.decidedBy !== undefined) && { locked: 1 }),
            }
            return row(facility.id, facility.name, 'facility', cells, { facility: facility.id, class: classId })
          },
        }),
  )
  const whole = classes.whole
  const total =
    whole === undefined
      ? []
      : [
          row(
            'total',
            word('table.total'),
            'total',
            classCells(context, shares, whole, within(whole), resource, stocks),
            {
              class: whole,
            },
          ),
        ]
  const control: Row[] =
    shares.control === undefined
      ? []
      : [
          row(
            'control',
            word('staffing.county'),
            'total',
            cellsOf({ required: shares.control.value, norm: shares.control.norm }),
            {
              class: shares.control.class,
            },
          ),
        ]
  const columns: Column[] = [
    ...(seen.has('posts') ? [count('posts', word('term.posts'))] : []),
    ...(seen.has('onPosts') ? [count('onPosts', word('term.onPosts'))] : []),
    count('onDuty', word('term.onDuty')),
    count('planned', word('table.planned', target)),
    count('required', word('table.required')),
    count('gap', word('table.gap')),
    ...ratioKeys.map((key): Column => ({ key, label: word(`staffing.${key}`), kind: 'ratio', decimals: 2 })),
  ]
  return {
    id: staffingId(resource),
    title: resourceOf(plan, resource)?.name ?? resource,
    unit: counter,
    rowHead: word('table.institution'),
    columns,
    rows: [...rows, ...total, ...control],
    notes: [
      ...(shares.reason === undefined ? [] : [shares.reason]),
      // A few say what is wrong; all of them stand in the audit.
      ...(shares.remarks ?? []).slice(0, FEW),
      ...((shares.remarks ?? []).length > FEW
        ? [message('staffing.note.more', { count: (shares.remarks ?? []).length - FEW })]
        : []),
      ...(shares.control === undefined || shares.reason !== undefined || shares.by === 'rule'
        ? []
        : [message('staffing.note.weights', { total: shares.control.value.toNumber(), counter })]),
    ],
  }
}

function amountCells(
  of: (measure: StaffMeasure) => Decimal | undefined,
  required: Decimal | undefined,
  ratios: Cells,
): Cells {
  const planned = of('planned')
  const amounts = cellsOf({
    posts: of('posts'),
    onPosts: of('onPosts'),
    onDuty: of('onDuty'),
    planned,
    required,
    gap: required === undefined || planned === undefined ? undefined : required.minus(planned),
  })
  return Object.assign(amounts, ratios)
}

/** A class adds up its facilities; where the plan names none, it has the total that is given for it. */
function classCells(
  context: TableContext,
  shares: StaffShares,
  id: string,
  members: readonly string[],
  resource: string,
  stocks: StaffStocks,
): Cells {
  const { plan } = context
  const total = totalOf(context, id, resource, plan.targetYear)
  const measure = (which: StaffMeasure): Decimal | undefined =>
    addUp(members.map((f) => stocks.facility(f, which))) ??
    (which === 'planned' ? total?.planned : (stocks.class(id, which) ?? (which === 'onDuty' ? total?.base : undefined)))
  const required = addUp(members.map((f) => shares.byFacility.get(f)?.required))
  return amountCells(
    measure,
    required,
    ratioCells(context, `c ${id}`, (ratio) => classRatio(context, id, ratio)),
  )
}

function addUp(values: readonly (Decimal | undefined)[]): Decimal | undefined {
  const known = values.flatMap((v) => v ?? [])
  return known.length === 0 ? undefined : sum(known)
}

export type StaffStocks = {
  facility(facility: string, measure: StaffMeasure): Decimal | undefined
  class(classId: string, measure: Measured): Decimal | undefined
  /** The record behind a facility’s cell. */
  record(facility: string, measure: StaffMeasure): Stock | undefined
}

/** Stocks of one kind of staff: people at work are 在岗, or 实有 where the plan does not tell them apart. */
export function staffStocks({ plan, classes }: TableContext, resource: string): StaffStocks {
  const index = baseStocks(plan, classes.whole).get(resource) ?? new Map<string, Stock>()
  const pairs = indexStocks(plan)
  // Who is no more at the end of the base year has nobody then, whatever is still recorded (audit/rules/life.ts tells).
  const ended = new Set(
    plan.facilities.flatMap((f) => ((endOf(f) ?? plan.baseYear + 1) <= plan.baseYear ? [f.id] : [])),
  )
  const base = (holder: string, measure: Measured) =>
    ended.has(holder)
      ? undefined
      : measure === 'onDuty'
        ? (index.get(`${holder} onDuty`) ?? index.get(`${holder} actual`))
        : index.get(`${holder} ${measure}`)
  const record = (facility: string, measure: StaffMeasure) =>
    measure === 'planned' ? pairs.facility(facility, resource).planned : base(facility, measure)
  const value = (stock: Stock | undefined) => (stock === undefined ? undefined : dec(stock.value))
  return {
    record,
    facility: (facility, measure) => value(record(facility, measure)),
    class: (classId, measure) => value(base(`:${classId}`, measure)),
  }
}

// One index for all kinds of staff: a plan’s stocks are never changed in place.
const memory = new WeakMap<Plan['stocks'], Map<string, Map<string, Stock>>>()

function baseStocks(plan: Plan, whole: string | undefined): Map<string, Map<string, Stock>> {
  const known = memory.get(plan.stocks)
  if (known !== undefined) return known
  const index = new Map<string, Map<string, Stock>>()
  for (const s of plan.stocks) {
    if (s.year !== plan.baseYear || s.status === 'planned') continue
    const own = index.get(s.resource) ?? new Map<string, Stock>()
    index.set(s.resource, own)
    own.set(`${s.facility ?? `:${s.class ?? whole}`} ${s.measure}`, s)
  }
  memory.set(plan.stocks, index)
  return index
}

const ratioPlaces = Object.fromEntries(ratioKeys.map((key) => [key, 2]))

// Every kind of staff shows the same ratios: found, divided and rounded once a run.
const cellMemory = new WeakMap<TableContext['allocation'], Map<string, Cells>>()

function ratioCells({ allocation }: TableContext, row: string, ratio: (key: StaffRatio) => RatioSides): Cells {
  const known = cellMemory.get(allocation) ?? new Map<string, Cells>()
  cellMemory.set(allocation, known)
  const found = known.get(row)
  if (found !== undefined) return found
  const cells = cellsOf(Object.fromEntries(ratioKeys.map((key) => [key, ratioValue(ratio(key))])), ratioPlaces)
  known.set(row, cells)
  return cells
}

const ratioMemory = new WeakMap<TableContext['allocation'], Map<string, RatioSides>>()

function remembered({ allocation }: TableContext, key: string, find: () => RatioSides): RatioSides {
  const known = ratioMemory.get(allocation) ?? new Map<string, RatioSides>()
  ratioMemory.set(allocation, known)
  const found = known.get(key) ?? find()
  known.set(key, found)
  return found
}

export const facilityRatio = (context: TableContext, facility: string, ratio: StaffRatio): RatioSides =>
  remembered(context, `f ${facility} ${ratio}`, () => ratioOfFacility(context, facility, ratio))

export const classRatio = (context: TableContext, classId: string, ratio: StaffRatio): RatioSides =>
  remembered(context, `c ${classId} ${ratio}`, () => ratioOfClass(context, classId, ratio))

function ratioOfFacility({ plan }: TableContext, facility: string, ratio: StaffRatio): RatioSides {
  const stocks = indexStocks(plan)
  const [left, right] = staffRatios[ratio]
  const amounts = (pair: StockPair) => ({
    planned: pair.planned === undefined ? undefined : dec(pair.planned.value),
    base: pair.base === undefined ? undefined : dec(pair.base.value),
  })
  return sides(left, right, amounts(stocks.facility(facility, left)), amounts(stocks.facility(facility, right)))
}

function ratioOfClass(input: TableContext, classId: string, ratio: StaffRatio): RatioSides {
  const { plan } = input
  const [left, right] = staffRatios[ratio]
  const amounts = (resource: string) => {
    const total = totalOf(input, classId, resource, plan.targetYear)
    return { planned: total?.planned, base: total?.base }
  }
  return sides(left, right, amounts(left), amounts(right))
}

type Sides = { readonly planned?: Decimal | undefined; readonly base?: Decimal | undefined }

function sides(leftId: string, rightId: string, left: Sides, right: Sides): RatioSides {
  for (const side of ['planned', 'base'] as const) {
    const [l, r] = [left[side], right[side]]
    if (l !== undefined && r !== undefined && !l.isZero()) return { left: l, right: r, side }
  }
  return { missing: left.planned === undefined && left.base === undefined ? leftId : rightId }
}

export const ratioValue = (found: RatioSides): Decimal | undefined =>
  'missing' in found ? undefined : found.right.div(found.left)
