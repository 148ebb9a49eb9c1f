/** What the 方案 stage asks beside what is shown, and the answers as plain data. */

import type { Solver } from '../../shared/allocation/solver.ts'
import { never } from '../../shared/base/never.ts'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Board, buildBoard } from '../../shared/compare/board.ts'
import type { Address } from '../../shared/compare/cell-measure.ts'
import type { GoalInput } from '../../shared/compare/goal-input.ts'
import { type GoalAnswer, goalSeek } from '../../shared/compare/goal-seek.ts'
import { runScenarios, scenarioRun } from '../../shared/compare/scenario-run.ts'
import { type ChangeGroup, waterfall } from '../../shared/compare/waterfall.ts'
import type { Results } from '../../shared/engine/results.ts'
import type { BoardChoice } from '../../shared/plan/schema/board-choice.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import type { Language, Message } from '../../shared/text/message.ts'
import { type AnalysisQuestion, type AnalysisReply, analysisReply } from './analysis-questions.ts'

export type Question =
  | {
      readonly type: 'board'
      readonly ids: readonly string[]
      readonly reference: string
      readonly choice: BoardChoice
    }
  | {
      readonly type: 'why'
      readonly reference: string
      readonly ids: readonly string[]
      readonly cell: Address
      readonly order?: readonly ChangeGroup[]
    }
  /** Of what is shown, what is assumed included. */
  | {
      readonly type: 'goal'
      readonly cell: Address
      readonly goal: number
      readonly input: GoalInput
      readonly min?: number
      readonly max?: number
    }
  | AnalysisQuestion

/** A waterfall in plain numbers; the sum of start and steps is the end. */
export type WhySteps = {
  readonly id: string
  readonly row: string
  readonly column: string
  readonly decimals: number
  readonly from: number
  readonly steps: readonly { readonly group: ChangeGroup | 'rounding'; readonly amount: number }[]
  readonly to: number
}

export type Reply =
  | { readonly type: 'board'; readonly board: Result<Board, Message> }
  | { readonly type: 'why'; readonly why: readonly Result<WhySteps, Message>[] }
  | { readonly type: 'goal'; readonly goal: Result<GoalAnswer, Message> }
  | AnalysisReply

type Ground = { readonly plan: Plan; readonly results: Results; readonly language: Language }

export function replyTo(question: Question, { plan, results, language }: Ground): Reply {
  switch (question.type) {
    case 'board': {
      const runs = runScenarios(plan, question.ids, language, results.solver)
      if (!runs.ok) return { type: 'board', board: runs }
      const board = buildBoard(plan, runs.value, question.reference, question.choice, language)
      return { type: 'board', board: ok(board) }
    }
    case 'why':
      return { type: 'why', why: question.ids.map((id) => why(plan, question, id, language, results.solver)) }
    case 'goal': {
      const { cell, goal, input, min, max } = question
      const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
      return { type: 'goal', goal: goalSeek(results, cell, goal, input, { ...bounds, language }) }
    }
    case 'sensitivity':
    case 'table':
    case 'progress':
      return analysisReply(question, results, language)
    default:
      return never(question)
  }
}

function why(
  plan: Plan,
  { reference, cell, order }: Extract<Question, { type: 'why' }>,
  id: string,
  language: Language,
  solver: Solver | undefined,
): Result<WhySteps, Message> {
  const from = scenarioRun(plan, reference, language, solver)
  if (!from.ok) return err(from.error)
  const to = scenarioRun(plan, id, language, solver)
  if (!to.ok) return err(to.error)
  const done = waterfall(from.value.results, to.value.results, cell, { ...(order && { order }), language })
  if (!done.ok) return err(done.error)
  const { row, column, decimals, steps } = done.value
  return ok({
    id,
    row,
    column,
    decimals,
    from: done.value.reference.toNumber(),
    steps: steps.map(({ group, amount }) => ({ group, amount: amount.toNumber() })),
    to: done.value.result.toNumber(),
  })
}
