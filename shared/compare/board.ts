/**
 * 方案 side by side, as planners argue about them: what each assumes, what comes of it class by class or facility by facility, how
 * that stands to the norms, and the staff that follows. A cell is the shown number, its difference from the reference, and percent.
 * Rows that have no number in any 方案 are left out; a number that one of them lacks is absent there.
 */
import { dec } from '../base/decimal.ts'
import type { KeyFigures } from '../engine/view.ts'
import { keyFigures } from '../engine/view-of.ts'
import type { BoardChoice } from '../plan/schema/board-choice.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, type Message, message, planWord, say } from '../text/message.ts'
import { toPlaces } from '../units/rounding.ts'
import { against } from './against.ts'
import { assumptionBlock } from './board-assumptions.ts'
import { bedBlocks, bedControls } from './board-beds.ts'
import { normBlocks } from './board-norms.ts'
import type { BlockSource, BoardBlock, BoardRow, RowSource, Word } from './board-source.ts'
import { tableBlocks } from './board-table.ts'
import { describeChanges } from './describe-changes.ts'
import type { ScenarioRun } from './scenario-run.ts'

export type BoardScenario = {
  readonly id: string
  readonly name: string
  /** The inputs that differ from the plan, in words. */
  readonly changes: readonly string[]
  /** Changes that no longer apply. */
  readonly stale: number
  readonly figures: KeyFigures
}
export type Board = {
  readonly reference: string
  readonly scenarios: readonly BoardScenario[]
  readonly blocks: readonly BoardBlock[]
  /** Control totals of classes by 方案, where beds are shown by class: the mark each bar is held against. */
  readonly controls: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export function buildBoard(
  plan: Plan,
  runs: readonly ScenarioRun[],
  reference: string,
  choice: BoardChoice,
  language: Language,
): Board {
  const word = (key: Message['key'], args?: Message['args']): string => say(language, message(key, args))
  const sources = [...assumptionBlock(runs, word), ...blocksOf(plan, runs, choice, language, word)]
  return {
    reference,
    scenarios: runs.map(({ id, name, applied, stale, results }) => ({
      id,
      name,
      changes: describeChanges(plan, applied, stale, language),
      stale: stale.length,
      figures: keyFigures(results),
    })),
    blocks: sources.flatMap((block) => {
      const rows = block.rows.flatMap(
        (row) => compared({ ...row, unit: planWord(language, row.unit) }, runs, reference) ?? [],
      )
      return rows.length === 0 ? [] : [{ ...block, unit: planWord(language, block.unit), rows }]
    }),
    controls: choice.show === 'beds' ? bedControls(runs) : {},
  }
}

function blocksOf(
  plan: Plan,
  runs: readonly ScenarioRun[],
  choice: BoardChoice,
  language: Language,
  word: Word,
): readonly BlockSource[] {
  switch (choice.show) {
    case 'beds':
      return bedBlocks(runs, choice, word)
    case 'staff':
      return normBlocks(runs, ['staff'], word)
    case 'equipment':
      return normBlocks(runs, ['equipment', 'vehicle', 'place'], word)
    case 'table':
      return tableBlocks(plan, runs, choice, language)
  }
}

function compared({ of, ...row }: RowSource, runs: readonly ScenarioRun[], reference: string): BoardRow | undefined {
  const values = runs.flatMap((run) => {
    const value = of(run)
    return value === undefined ? [] : [{ id: run.id, value: toPlaces(dec(value), row.decimals) }]
  })
  if (values.length === 0) return undefined
  const base = values.find(({ id }) => id === reference)?.value
  const cells = Object.fromEntries(values.map(({ id, value }) => [id, { value, ...against(value, base) }]))
  const differs = values.length < runs.length || Object.values(cells).some((cell) => cell.difference !== 0)
  return { ...row, cells, differs }
}
