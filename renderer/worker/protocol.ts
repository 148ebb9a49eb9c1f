import type { Trace } from '../../shared/engine/trace.ts'
import type { Baseline, View } from '../../shared/engine/view.ts'
import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import type { Language, Message } from '../../shared/text/message.ts'
import type { Question, Reply } from './questions.ts'
import type { Rest } from './rest-of-view.ts'

/** A cell of a table, as `explain` names it. */
export type CellName = { readonly table: string; readonly row: string; readonly column: string }

/** Tables of 配置 that are on screen: they are answered first, the audit and the others after them. Absent: all at once. */
type OnScreen = { readonly first?: readonly string[] }

/** What the screen asks of the engine. The worker keeps a replica of the plan, so that an edit posts a change, not a document. */
export type Request =
  | {
      readonly type: 'load'
      readonly runId: number
      readonly plan: Plan
      readonly overlay: readonly Change[]
      /** Id of the 方案 that is shown; absent or null: the baseline. It holds until another is named. */
      readonly scenario?: string | null
      readonly language: Language
    }
  /** Changes of the plan itself, also an undo with its inverse; the overlay that holds afterwards comes along. */
  | ({
      readonly type: 'commit'
      readonly runId: number
      readonly changes: readonly Change[]
      readonly overlay: readonly Change[]
      readonly scenario?: string | null
    } & OnScreen)
  | ({
      readonly type: 'overlay'
      readonly runId: number
      readonly overlay: readonly Change[]
      readonly scenario?: string | null
    } & OnScreen)
  /** What the 方案 stage asks of the plan and its 方案, beside what is shown. */
  | { readonly type: 'ask'; readonly runId: number; readonly question: Question }
  /** The same numbers in the words of another language. */
  | { readonly type: 'speak'; readonly runId: number; readonly language: Language }
  | { readonly type: 'explain'; readonly runId: number; readonly cell: CellName }

/** Every answer carries the id of its request: who asked again in the meantime drops it. */
export type Answer =
  | {
      readonly type: 'view'
      readonly runId: number
      readonly view: View
      /** Only what is on screen is in the view; its findings and other tables follow as the rest. */
      readonly partial?: true
      readonly baseline: Baseline
      readonly millis: number
    }
  | ({ readonly type: 'rest'; readonly runId: number } & Rest)
  | {
      readonly type: 'trace'
      readonly runId: number
      readonly cell: CellName
      readonly trace?: Trace
      readonly reason?: Message
    }
  | { readonly type: 'reply'; readonly runId: number; readonly reply: Reply }
  /** A fault of the program: its own wording, and where it happened, for a report. `ended`: of the thread, which answers no more. */
  | {
      readonly type: 'failed'
      readonly runId: number
      readonly detail: string
      readonly stack?: string
      readonly ended?: true
    }
