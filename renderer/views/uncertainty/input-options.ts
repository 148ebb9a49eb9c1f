/** Inputs that can be given a range, and the range one begins with. */
import { inputKey } from '../../../shared/plan/input-key.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { UncertainInput, Uncertainty } from '../../../shared/plan/schema/uncertainty.ts'
import type { Projection } from '../../../shared/population/projection.ts'
import { isFraction } from '../../../shared/progress/measure.ts'
import { isValued } from '../../../shared/scenario/valued.ts'
import { presentValue, settledValue } from '../../../shared/uncertainty/input-value.ts'
import { methodRange } from '../../../shared/uncertainty/method-range.ts'

export type Grounds = { readonly plan: Plan; readonly projection: Projection }
export type InputGroup = 'population' | 'norm' | 'volume' | 'planned'
export type InputOption = { readonly key: string; readonly group: InputGroup; readonly input: UncertainInput }

export const noUncertainty: Uncertainty = { id: 'main', inputs: [], seed: 1, draws: 5000 }

const open = { low: 0, high: 0, spread: 'triangular' } as const
/** Where nothing better is known a range begins this far on either side, as a part of the present value. */
const WIDTHS = { population: 0.03, norm: 0.05, volume: 0.05, planned: 0.1 } as const

export function inputOptions(grounds: Grounds): InputOption[] {
  const { plan, projection } = grounds
  const options: UncertainInput[] = [
    ...projection.series.map(
      ({ unit, kind }): UncertainInput => ({
        kind: 'population',
        unit,
        population: kind,
        year: plan.targetYear,
        ...open,
      }),
    ),
    ...plan.norms.flatMap((n): UncertainInput[] =>
      isValued(n) || n.shape === 'perInstitution' ? [{ kind: 'norm', norm: n.id, ...open }] : [],
    ),
    ...volumes(plan),
    ...plan.stocks.flatMap((s): UncertainInput[] =>
      s.facility !== undefined && s.status === 'planned' && s.year === plan.targetYear
        ? [{ kind: 'planned', facility: s.facility, resource: s.resource, ...open }]
        : [],
    ),
  ]
  const unique = new Map(options.map((input) => [inputKey(input), input]))
  return [...unique].flatMap(([key, input]) =>
    presentValue(grounds, input) === undefined ? [] : [{ key, input, group: groupOf(input) }],
  )
}

/** The region first: a county’s own population, or its first norm where it has none. */
export const firstOption = (options: readonly InputOption[], { region }: Plan): InputOption | undefined =>
  options.find(({ input }) => input.kind === 'population' && input.unit === region.unit) ?? options[0]

function volumes({ services = [], facilities, region }: Plan): UncertainInput[] {
  const places = [
    ...services.flatMap((s) => (s.unit === region.unit ? [s.class === undefined ? {} : { class: s.class }] : [])),
    ...facilities.flatMap((f) => ((f.workload ?? []).length > 0 ? [{ facility: f.id }] : [])),
  ]
  return (['occupancy', 'lengthOfStay'] as const).flatMap((kind) =>
    places.map((place): UncertainInput => ({ kind, ...place, ...open })),
  )
}

const groupOf = ({ kind }: UncertainInput): InputGroup =>
  kind === 'occupancy' || kind === 'lengthOfStay' ? 'volume' : kind

/** By the error of its method where the population has one, else on either side of the present value. */
export function withRange(grounds: Grounds, { input, group }: InputOption): UncertainInput {
  if (input.kind === 'population') {
    const range = methodRange(grounds, input)
    if (range.ok && range.value.low < range.value.high) return { ...input, ...range.value, spread: 'normal' }
  }
  const present = presentValue(grounds, input) ?? 0
  const half = present * WIDTHS[group]
  const places = input.kind === 'population' || input.kind === 'planned' ? 1 : 1000
  const at = (value: number) => settledValue(input.kind, Math.round(value * places) / places)
  const norm = input.kind === 'norm' ? grounds.plan.norms.find((n) => n.id === input.norm) : undefined
  // Nothing covers more than all there is.
  const most = norm !== undefined && isFraction(norm) ? Math.max(1, present) : Number.POSITIVE_INFINITY
  return { ...input, low: at(present - half), high: Math.min(most, at(present + half)) }
}
