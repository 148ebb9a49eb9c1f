import { err, ok } from '../shared/base/result.ts'
import type { Results } from '../shared/engine/results.ts'
import { inputKey } from '../shared/plan/input-key.ts'
import type { UncertainInput, Uncertainty } from '../shared/plan/schema/uncertainty.ts'
import { type Message, message } from '../shared/text/message.ts'
import { rangeInput } from '../shared/uncertainty/range-options.ts'
import { parseAmount } from '../shared/units/parse-number.ts'
import type { Arguments } from './arguments.ts'
import { type Outcome, wrongUsage } from './failure.ts'

const MOST_DRAWS = 1_000_000
const MOST_SEED = 4_294_967_295
const usual = { id: 'main', inputs: [], seed: 1, draws: 5000 } satisfies Uncertainty

/** The ranges the command states, or those of the plan where it states none; seed and number of draws in the same way. */
export function loadRanges(results: Results, options: Arguments['options']): Outcome<Uncertainty> {
  const own: Uncertainty = results.plan.uncertainty?.[0] ?? usual
  const inputs: UncertainInput[] = []
  const lines: Message[][] = []
  const seen = new Set<string>()
  for (const given of options.range ?? []) {
    const input = rangeInput(results, given)
    const fault = !input.ok ? input.error : seen.has(inputKey(input.value)) ? message('range.twice') : undefined
    if (fault !== undefined) lines.push([message('override.label', { option: 'range', given }), fault])
    else if (input.ok) {
      seen.add(inputKey(input.value))
      inputs.push(input.value)
    }
  }
  if (lines.length > 0) return err({ exit: 2, lines })
  const chosen = options.range === undefined ? own.inputs : inputs
  if (chosen.length === 0) return wrongUsage(message('range.none'), message('range.form'))

  const draws = whole(options.draws?.[0], own.draws)
  const refuse = (option: 'draws' | 'seed', fault: Message): Outcome<never> => {
    const [given] = options[option] ?? []
    return given === undefined
      ? wrongUsage(fault)
      : err({ exit: 2, lines: [[message('override.label', { option, given }), fault]] })
  }
  if (!draws.ok) return refuse('draws', draws.error)
  if (draws.value < 1) return refuse('draws', message('uncertainty.noDraws'))
  if (draws.value > MOST_DRAWS) return refuse('draws', message('uncertainty.tooManyDraws', { max: MOST_DRAWS }))
  const seed = whole(options.seed?.[0], own.seed)
  if (!seed.ok || seed.value > MOST_SEED) return refuse('seed', message('uncertainty.badSeed', { max: MOST_SEED }))
  return ok({ id: own.id, inputs: [...chosen], seed: seed.value, draws: draws.value })
}

const whole = (given: string | undefined, otherwise: number) =>
  given === undefined ? ok(otherwise) : parseAmount(given, { integer: true, max: 1e12 })
