/** What can be done with the session: buttons, menu and keyboard call the same actions. */
import type { Result } from '../../shared/base/result.ts'
import type { Change } from '../../shared/plan/schema/change.ts'
import type { Language, Message } from '../../shared/text/message.ts'
import type { Question, Reply } from '../worker/questions.ts'
import type { Cell, Comparing, Panel, PendingFile, PrintRequest, Problem, Stage, Theme, Work } from './session-state.ts'
import type { KeptWords } from './shown-plan.ts'

export type Actions = {
  open(): Promise<void>
  openShipped(name: string): Promise<void>
  /** A file handed over by the system. */
  openFile(file: PendingFile): void
  /** The file as it is on disk now, in the place of what is on screen; the planner has been asked. */
  reopen(file: PendingFile): void
  /** Work that a crash left. */
  restore(work: Work): void
  /** The file on disk is another than the one that was saved: closing asks again. */
  distrustFile(): void
  notify(notice: Message): void
  showProblem(problem: Problem): void
  /** A file dropped on the window. */
  openDropped(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<void>
  /** True when the file on disk holds the document. */
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  /** What becomes of unsaved edits before another plan is opened. */
  answerPending(answer: 'save' | 'discard' | 'cancel'): Promise<void>
  /** Shows a 方案, null the baseline; what is assumed stays, and where it does not fit there, the 方案 too. */
  showScenario(id: string | null): Result<null, Message>
  /**
   * Edits the plan, or the 方案 that is shown, as one undoable step; `into` 'plan' the plan whatever is shown. Refused changes leave
   * everything as it was; the message says why.
   */
  commit(changes: readonly Change[], label: Message, into?: 'plan'): Result<null, Message>
  undo(): void
  redo(): void
  /** Replaces the what-if overlay; [] takes it away. */
  setWhatIf(changes: readonly Change[]): Result<null, Message>
  /** 写入规划: the overlay becomes an undoable edit of what is shown. */
  writeWhatIf(): void
  /** 存为方案: the overlay becomes a 方案 of its own, based on what is shown, and is shown from then on. */
  keepWhatIf(words: KeptWords): Result<null, Message>
  /** What the 方案 stage shows. */
  setComparing(next: Partial<Comparing>): void
  /** Asks the engine beside what is shown; null where a newer question of the kind came first. */
  ask(question: Question): Promise<Reply | null>
  select(cell: Cell | null): void
  selectNorm(id: string | null): void
  setNormWhy(open: boolean): void
  selectFinding(key: string | null): void
  /** Shift+F1: shows the panel 为什么是这个数, or hides it where it stands already. */
  askWhy(): void
  setInspector(open: boolean): void
  /** The table of 配置 that is on screen: an edit answers with it first. */
  look(table: string): void
  /** After a fault of the engine: the plan is sent anew and everything is computed again. */
  recompute(): void
  /** Ends the computation that is under way; the last good numbers stay. */
  stopComputing(): void
  setStage(stage: Stage): void
  setTheme(theme: Theme, followSystem?: boolean): void
  showPanel(panel: Panel | null): void
  setLanguage(language: Language): void
  requestPrint(request: PrintRequest): void
  takePrintRequest(): void
  /** 打印, at the page of a table. */
  showPage(table: string | null): void
  /** The annex that 打印 shows for a plan, until the window is closed. */
  chooseAnnex(plan: string, annex: string): void
  /** Opens or closes the dialog that begins a new plan. */
  setBeginning(beginning: boolean): void
  dismissProblem(): void
  dismissNotice(): void
}
