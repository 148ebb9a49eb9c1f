/**
 * window.norma: all the renderer knows of the machine. The desktop preload and the browser edition offer the same functions.
 * A handle is an opaque token that only the side that gave it out can resolve; the renderer never names a path.
 */
import type { Result } from '../base/result.ts'
import type { Language, Message } from '../text/message.ts'

export type OpenedFile = {
  readonly handle: string
  readonly name: string
  /** For the title and the status line only. */
  readonly displayPath: string
  readonly bytes: Uint8Array
  readonly readOnly: boolean
}
export type SavedFile = { readonly handle: string; readonly name: string; readonly displayPath: string }

/** Answers: null where the user cancelled, a message where the machine refused. */
export type Answer<T> = Promise<Result<T | null, Message>>

export const menuCommands = [
  'open',
  'save',
  'saveAs',
  'undo',
  'redo',
  'print',
  'savePdf',
  'stage.overview',
  'stage.allocation',
  'stage.audit',
  'stage.print',
  'why',
  'theme',
  'language',
] as const
export type MenuCommand = (typeof menuCommands)[number]

export type NormaBridge = {
  readonly edition: 'desktop' | 'browser'
  readonly platform: 'win32' | 'darwin' | 'linux' | 'web'
  /** A shipped plan by name, e.g. shulan-2025; opening it gives a copy without a file. */
  openShipped(name: string): Answer<OpenedFile>
  open(): Answer<OpenedFile>
  /** Atomic: the old file stays whole until the new one is. */
  save(handle: string, content: string): Answer<SavedFile>
  saveAs(suggestedName: string, content: string): Answer<SavedFile>
  /** html is a whole print page made by shared/export; it is shown without scripts and printed to a file the user names. */
  savePdf(suggestedName: string, html: string): Answer<SavedFile>
  print(html: string): Answer<true>
  /** Tables as csv, md, html, json (text), docx or xlsx (bytes) to a file the user names. */
  saveExport(suggestedName: string, content: string | Uint8Array): Answer<SavedFile>
  /** The title of the window and whether closing must ask first. */
  setDocument(title: string, unsaved: boolean, language: Language): void
  onCommand(listener: (command: MenuCommand) => void): () => void
  /** A plan handed over by the system (double click, command line); called for one already waiting too. */
  onOpenFile(listener: (file: OpenedFile) => void): () => void
}
