/**
 * window.norma: all the renderer knows of the machine. The desktop preload and the browser edition offer the same functions.
 * A handle is an opaque token that only the side that gave it out can resolve; the renderer never names a path.
 */
import type { Language } from '../text/message.ts'
import type { Answer, OpenedFile, SavedFile } from './files.ts'
import type { LinkName } from './links.ts'
import type { WorkBridge } from './work-bridge.ts'

export type { Answer, OpenedFile, SavedFile } from './files.ts'

export const menuCommands = [
  'new',
  'open',
  'save',
  'saveAs',
  'undo',
  'redo',
  'print',
  'savePdf',
  'stage.overview',
  'stage.population',
  'stage.facilities',
  'stage.norms',
  'stage.allocation',
  'stage.scenarios',
  'stage.audit',
  'stage.print',
  'why',
  'help',
  'about',
  'theme.system',
  'theme.light',
  'theme.dark',
  'language',
  'keepWhatIf',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** What the user chose to see: the system's own light or dark, or one of them always. */
export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

export type NormaBridge = {
  readonly edition: 'desktop' | 'browser'
  readonly platform: 'win32' | 'darwin' | 'linux' | 'web'
  /** Versions of what runs the page, by name; a browser tells none. */
  readonly versions: Readonly<Record<string, string>>
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
  /** The title of the window and whether closing must ask first: of unsaved edits, and of assumptions that are in no 方案. */
  setDocument(title: string, unsaved: boolean, language: Language, assumed?: boolean): void
  /** The menus, dialogs and the window's own buttons follow the page. */
  setAppearance(appearance: Appearance): void
  /** The application's menu at a place of the page, where the system shows no menu bar. */
  showMenu(x: number, y: number): void
  /** An address of the list, in the system's browser, once the user has agreed. */
  openLink(name: LinkName): Answer<true>
  onCommand(listener: (command: MenuCommand) => void): () => void
  /** A plan handed over by the system (double click, command line); called for one already waiting too. */
  onOpenFile(listener: (file: OpenedFile) => void): () => void
  /** Unsaved work, files that change outside, recent files, further windows. */
  readonly work: WorkBridge
}
