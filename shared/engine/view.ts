import type { Finding } from '../audit/finding.ts'
import type { Governing } from '../norms/precedence.ts'
import type { Status } from '../norms/requirement.ts'
import type { Method } from '../plan/schema/allocation.ts'
import type { Force } from '../plan/schema/norm.ts'
import type { TableModel } from '../tables/table-model.ts'
import type { PeopleView } from './people-view.ts'

/** The few figures the what-if bar compares with the baseline. Absent: cannot be computed. Units: 人, 张, 张/千人. */
export type KeyFigures = {
  readonly population?: number
  /** Control total of beds of all classes in the target year, 张. */
  readonly control?: number
  /** Where the control total is the upper end of a range: its lower end, 张. */
  readonly controlLow?: number
  readonly planned?: number
  readonly allocated?: number
  /** planned − control, 张; positive when over. */
  readonly over?: number
  readonly perThousand?: number
  /** Persons from which on what is planned lies within the control total; absent where no density gives it. */
  readonly enough?: number
  /** Beds that the region’s use asks for, 张; absent where the plan has no complete service volume. */
  readonly need?: number
  /** What the norms require of physicians and nurses in the target year, 人. */
  readonly physicians?: number
  readonly nurses?: number
}

/** A norm held against the plan in the target year, in plain numbers for the screen. */
export type NormView = {
  readonly norm: string
  readonly label: string
  readonly resource: string
  readonly force: Force
  readonly scopeLabel: string
  readonly low?: number
  readonly value?: number
  readonly high?: number
  readonly actual?: number
  readonly gap?: number
  readonly status: Status
  /** Why there is no requirement. */
  readonly reason?: string
}

/** Plain numbers of one requirement. */
export type NormAmount = {
  readonly low?: number
  readonly value?: number
  readonly high?: number
  readonly actual?: number
  readonly gap?: number
}
/** A planning unit or a facility a norm is held against. */
export type NormPart = NormAmount & { readonly label: string; readonly status: Status }
/** One norm of the 标准 stage: the target year, every year, and the places it is held against. */
export type NormRow = NormAmount & {
  readonly norm: string
  readonly status: Status | 'off'
  /** Why there is no requirement. */
  readonly reason?: string
  /** Where the population is not known: the same for 100 000 people. */
  readonly per100000?: number
  readonly found?: { readonly value: number; readonly year: number }
  readonly years: readonly (NormAmount & { readonly year: number })[]
  readonly parts: readonly NormPart[]
}

/** What a what-if is held against: the same figures without it. */
export type Baseline = KeyFigures & { readonly norms?: readonly NormRow[] }

/** How a class is allocated, for the method control of the toolbar. */
export type ClassView = {
  readonly class: string
  readonly name: string
  readonly resource: string
  readonly unit: string
  readonly method: Method
  readonly step: number
  /** Whether a method has somebody to share with: not every facility of the class is locked. */
  readonly open: boolean
  readonly control?: number
  readonly controlNorm?: string
  /** The group whose control total its facilities share, where it has no rule of its own. */
  readonly carrier?: string
}

/** One run of the engine as plain data: what the worker posts to the screen. Nothing here needs the engine to be read. */
export type View = {
  readonly tables: readonly TableModel[]
  /** One per bed-like resource with facility rows: rows of the 配置 stage, columns base, planned, allocated, gap, perThousand. */
  readonly workbenches: readonly TableModel[]
  readonly findings: readonly Finding[]
  readonly figures: KeyFigures
  readonly norms: readonly NormView[]
  readonly normRows: readonly NormRow[]
  /** Where norms give one thing different numbers, and which of them governs. */
  readonly contests: readonly Governing[]
  readonly classes: readonly ClassView[]
  /** The class that holds all parts. */
  readonly whole?: string
  /** Resident population of the region by year, 人. */
  readonly population: readonly { readonly year: number; readonly persons: number }[]
  /** Everybody by unit, kind, year and age, for the 人口 stage. */
  readonly people: PeopleView
}
