/** The methods a planner can put side by side, as words of a choice and as what the engine is asked. */
import type { Variant } from '../../../shared/compare/distributions.ts'
import {
  type AllocationRule,
  type Goal,
  goals,
  type WeightWord,
  weightWords,
} from '../../../shared/plan/schema/allocation.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'

export type Preset =
  | `proportional:${WeightWord}`
  | `incremental:${WeightWord}`
  | 'need'
  | 'optimise'
  | `optimise:${Goal}`

export const presets: readonly Preset[] = [
  ...weightWords.map((word): Preset => `proportional:${word}`),
  'incremental:planned',
  'incremental:base',
  'need',
  ...goals.map((goal): Preset => `optimise:${goal}`),
  'optimise',
]
export const isPreset = (text: string): text is Preset => (presets as readonly string[]).includes(text)

/** The wishes of a mixed column: one weight each, 0 leaves a wish out; and how far one facility may move. */
export type Mix = { readonly [G in Goal]: number } & { readonly maxChange: number | null }
export const startMix: Mix = { leastChange: 1, closestToNeed: 0, evenPerHead: 1, maxChange: null }

export type Wanted = { readonly control: number | undefined; readonly given: number | undefined; readonly step: number }

export function variantOf(id: string, preset: Preset, { control, given, step }: Wanted, mix: Mix): Variant {
  const [method = 'proportional', detail] = preset.split(':') as [Variant['method'], string | undefined]
  const word = weightWords.find((known) => known === detail)
  const goal = goals.find((known) => known === detail)
  return {
    id,
    method,
    step,
    // The plan’s own total stays as it is, by its norm; another one is tried as if it were handed down.
    ...(control !== undefined && control !== given && { control: { by: 'handedDown', value: control } as const }),
    ...(word !== undefined && { weights: word }),
    ...(method === 'optimise' && { optimise: wishes(goal, mix) }),
  }
}

function wishes(goal: Goal | undefined, mix: Mix): NonNullable<AllocationRule['optimise']> {
  const objectives =
    goal === undefined ? goals.flatMap((g) => (mix[g] > 0 ? [{ goal: g, weight: mix[g] }] : [])) : [{ goal, weight: 1 }]
  return {
    ...(objectives.length > 0 && { objectives }),
    ...(mix.maxChange !== null && { maxChange: { amount: mix.maxChange } }),
  }
}

export function presetName(language: Language, preset: Preset): string {
  const [method = '', detail] = preset.split(':')
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]) =>
    say(language, message(key, args))
  const word = weightWords.find((known) => known === detail)
  const goal = goals.find((known) => known === detail)
  if (method === 'proportional' || method === 'incremental')
    return t(`distributions.${method}`, { weights: `weights.${word ?? 'planned'}` })
  if (method === 'need') return t('method.need')
  return goal === undefined ? t('distributions.mix') : t('distributions.goal', { goal: `goal.${goal}` })
}
