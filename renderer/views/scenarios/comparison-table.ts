import type { Board } from '../../../shared/compare/board.ts'
import type { ComparisonSpec } from '../../../shared/compare/comparison-page.ts'
import type { BoardChoice } from '../../../shared/plan/schema/board-choice.ts'
import { type Message, message } from '../../../shared/text/message.ts'

type Options = {
  readonly choice: BoardChoice
  readonly as: 'difference' | 'percent'
  readonly onlyDifferent: boolean
}

/** What is on screen as a page of the plan; one per kind of comparison, made anew when asked for again. */
export function comparisonTable(
  { scenarios, reference }: Board,
  { choice, as, onlyDifferent }: Options,
  say: (message: Message) => string,
): ComparisonSpec {
  const { show, rows, measure, table } = choice
  const others = scenarios.map(({ id }) => id).filter((id) => id !== reference)
  return {
    id: ['comparison', show, rows, measure, table].filter(Boolean).join('-').slice(0, 80),
    title: say(message('stage.compare.table.title', { show: say(message(`stage.compare.${show}`)) })),
    kind: 'comparison',
    scenarios: [reference, ...others],
    choice,
    ...(as === 'percent' && { as }),
    ...(onlyDifferent && { onlyDifferent: true as const }),
  }
}
