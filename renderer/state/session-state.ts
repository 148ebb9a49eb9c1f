import type { ChangeGroup } from '../../shared/compare/waterfall.ts'
import type { Trace } from '../../shared/engine/trace.ts'
import type { Baseline, View } from '../../shared/engine/view.ts'
import type { BoardChoice } from '../../shared/plan/schema/board-choice.ts'
import { BASELINE, type Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import type { Language, Message } from '../../shared/text/message.ts'
import { emptyHistory, type History } from './history.ts'

export const stages = [
  'overview',
  'population',
  'facilities',
  'norms',
  'allocation',
  'scenarios',
  'audit',
  'print',
] as const
export type Stage = (typeof stages)[number]
export type Theme = 'light' | 'dark'
/** What lies over the stage: the guide, or what the program is made of. */
export type Panel = 'help' | 'about'

/** A cell of a table, as `explain` names it: table id, row key, column key. */
export type Cell = { readonly table: string; readonly row: string; readonly column: string }

/** The open plan without 方案 and what-if: the baseline that is saved. */
export type OpenDocument = {
  readonly plan: Plan
  readonly name: string
  /** Absent for a shipped plan: its first save asks for a file. */
  readonly handle?: string
  readonly displayPath?: string
  /** Made here, and no file yet. */
  readonly made?: true
  readonly readOnly: boolean
}

/** What stands in the way, in the four parts every error has. Shown where it happened or in a dialog; nothing else changes. */
export type Problem = {
  readonly title: Message
  readonly entries: readonly ProblemEntry[]
}
export type ProblemEntry = { readonly where?: string; readonly message: Message }

/** Answer to 为什么是这个数 for `cell`; a reason where nothing can be explained. */
export type Why = { readonly cell: Cell; readonly trace?: Trace; readonly reason?: Message }

/** What PrintStage has been asked to do from menu or keyboard; it calls `takePrintRequest` once it has begun. */
export type PrintRequest = 'print' | 'savePdf'

/** What the 方案 stage shows: kept while one looks elsewhere. */
export type Comparing = {
  readonly tab: 'list' | 'compare' | 'why' | 'goal' | 'uncertainty' | 'drafts' | 'progress'
  /** 方案 that are compared; null: the first six. */
  readonly ids: readonly string[] | null
  readonly reference: string
  readonly choice: BoardChoice
  readonly as: 'difference' | 'percent'
  readonly onlyDifferent: boolean
  /** The 方案 by whose differences rows are sorted; null: in the order of the plan. */
  readonly sortBy: string | null
  /** The cell whose difference is explained or whose goal is sought. */
  readonly cell: Cell | null
  /** The 方案 whose changes are shown. */
  readonly opened: string | null
  /** Order in which a difference is taken apart; null: the average over all orders. */
  readonly order: readonly ChangeGroup[] | null
}

/** What waits until the planner has said what becomes of unsaved edits. */
export type Pending =
  | { readonly kind: 'open' }
  | { readonly kind: 'shipped'; readonly name: string }
  | { readonly kind: 'file'; readonly file: PendingFile }
export type PendingFile = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly handle?: string
  readonly displayPath?: string
  readonly made?: true
  readonly readOnly: boolean
}

export type SessionState = {
  /** How many plans came to the screen: with another number nothing of the last plan may be shown. */
  readonly openings: number
  readonly document: OpenDocument | null
  readonly history: History
  /** Id of the 方案 that is shown and edited; null: the baseline. */
  readonly scenario: string | null
  /** The plan with the 方案 that is shown: what screens read planned figures, norms and methods from. Only the document is saved. */
  readonly shown: Plan | null
  /** Overlay of the what-if bar: computed, shown, never part of the saved plan until it is written into it. */
  readonly whatIf: readonly Change[]
  readonly view: View | null
  /** Figures without the overlay, for the differences of the what-if bar. */
  readonly baseline: Baseline | null
  /** Time of the last computation, ms. */
  readonly millis: number | null
  /** A computation is under way; the numbers on screen are the last good ones. */
  readonly computing: boolean
  /** It has taken long enough to be told: a shorter one shows nothing and restyles nothing. */
  readonly late: boolean
  /** It takes so long that the planner is offered to end it. */
  readonly slow: boolean
  /** The engine failed or was ended; the numbers on screen are the last good ones. */
  readonly engineError: Message | null
  /** Where in the program it failed; empty where it was ended. */
  readonly engineStack: string
  readonly selection: Cell | null
  readonly why: Why | null
  /** Id of the norm shown in 标准, and whether its panel says why in full. */
  readonly norm: string | null
  readonly normWhy: boolean
  /** Key of the finding shown in 校核. */
  readonly finding: string | null
  readonly comparing: Comparing
  /** The panel 为什么是这个数 beside (or, in a narrow window, over) the table of 配置. */
  readonly inspectorOpen: boolean
  readonly stage: Stage
  readonly theme: Theme
  /** The theme changes with the system's; choosing one ends that. */
  readonly followSystem: boolean
  readonly panel: Panel | null
  readonly language: Language
  readonly opening: boolean
  readonly saving: boolean
  readonly problem: Problem | null
  /** One line in the title bar: what saving or a refused change has to say. */
  readonly notice: Message | null
  readonly pending: Pending | null
  readonly printRequest: PrintRequest | null
  /** Id of the table whose page 打印 opens on. */
  readonly printTable: string | null
  /** Id of the annex chosen last in 打印, by plan. */
  readonly printAnnex: Readonly<Record<string, string>>
  /** The dialog that begins a plan of its own is open. */
  readonly beginning: boolean
}

export const initialState: SessionState = {
  openings: 0,
  document: null,
  history: emptyHistory,
  scenario: null,
  shown: null,
  whatIf: [],
  view: null,
  baseline: null,
  millis: null,
  computing: false,
  late: false,
  slow: false,
  engineError: null,
  engineStack: '',
  selection: null,
  why: null,
  norm: null,
  normWhy: false,
  finding: null,
  comparing: {
    tab: 'compare',
    ids: null,
    reference: BASELINE,
    choice: { show: 'beds' },
    as: 'difference',
    onlyDifferent: false,
    sortBy: null,
    cell: null,
    opened: null,
    order: null,
  },
  inspectorOpen: true,
  stage: 'allocation',
  theme: 'light',
  followSystem: false,
  panel: null,
  language: 'zh-CN',
  opening: false,
  saving: false,
  problem: null,
  notice: null,
  pending: null,
  printRequest: null,
  printTable: null,
  printAnnex: {},
  beginning: false,
}

/** A document with what was done to it. */
export type Work = Pick<SessionState, 'history' | 'whatIf' | 'scenario'> & { readonly document: OpenDocument }

/** A plan in the place its file has; absent stays absent. */
export const documentOf = (
  plan: Plan,
  { name, handle, displayPath, made, readOnly }: Omit<PendingFile, 'bytes'>,
): OpenDocument => ({
  plan,
  name,
  ...(handle === undefined ? {} : { handle }),
  ...(displayPath === undefined ? {} : { displayPath }),
  ...(made === undefined ? {} : { made }),
  readOnly,
})
