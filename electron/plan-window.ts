/** One window with one plan: the contract behind its page, its files, its journal and the question at closing. */
import { type BrowserWindow, dialog, Menu, shell } from 'electron'
import { ok } from '../shared/base/result.ts'
import type { MenuCommand } from '../shared/ipc/bridge.ts'
import { events } from '../shared/ipc/contract.ts'
import { type Language, say } from '../shared/text/message.ts'
import { guardClose } from './close-guard.ts'
import { createDocumentState, showTitle } from './document-state.ts'
import { exportFile } from './files/export-file.ts'
import { watchFile } from './files/file-watch.ts'
import { createHandles } from './files/handles.ts'
import { packageFile } from './files/package-file.ts'
import { planFiles } from './files/plan-files.ts'
import type { SaveKind } from './files/save-dialog.ts'
import { setAppearance } from './frame/appearance.ts'
import { watchPage } from './frame/watch-page.ts'
import { handedFiles } from './handed-files.ts'
import { connect, type Handlers } from './ipc.ts'
import { journalHandlers } from './journal/journal-handlers.ts'
import type { JournalShelf } from './journal/journal-shelf.ts'
import { toPdf } from './print/to-pdf.ts'
import { toPrinter } from './print/to-printer.ts'
import type { PrintPages } from './protocol/serve-print.ts'
import type { RecentFiles } from './recent/recent-files.ts'
import { recentHandlers } from './recent/recent-handlers.ts'
import { openLink } from './security/open-link.ts'
import { createWindow, loadPage } from './window.ts'

export type PlanWindow = {
  readonly window: BrowserWindow
  language(): Language
  onLanguage(listener: () => void): void
  /** Path of the file on screen. */
  showing(): string | null
  /** Nothing of the user's is in it: no file and no edit. */
  idle(): boolean
  front(): void
  hand(path: string): void
  send(command: MenuCommand): void
}

export type PlanWindowParts = {
  readonly pages: PrintPages
  /** Folder of the shipped plans. */
  readonly shipped: string
  readonly shelf: JournalShelf
  readonly recent: RecentFiles
  /** A journal to be recovered into this window as soon as its page listens. */
  readonly recovering?: string
  /** Another window shows this file: it comes to the front. */
  elsewhere(path: string, self: PlanWindow): boolean
  newWindow(recovering?: string): void
  /** The window is closed; what is still to be written for it. */
  closed(self: PlanWindow, rest: Promise<unknown>): void
}

export function openPlanWindow(parts: PlanWindowParts): PlanWindow {
  const { pages, shipped, shelf, recent, recovering } = parts
  const window = createWindow()
  const contents = window.webContents
  const document = createDocumentState()
  const handles = createHandles()
  const journal = shelf.writer()
  // What a page that died had told the journal is offered to the page that comes after it.
  watchPage(window, { language: () => document.language, beforeReload: () => journal.release() })
  // Whatever becomes of the window then: closing it no longer means that its work was given up.
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void journal.release()
  })
  const tell = (event: string, value: unknown): void => {
    if (!window.isDestroyed()) contents.send(event, value)
  }
  const send = (command: MenuCommand): void => tell(events.command, command)
  const watch = watchFile({ tell: (news) => tell(events.fileNews, news) })
  const elsewhere = (path: string): boolean => parts.elsewhere(path, self)
  const files = planFiles({ window, dialog, handles, document, watch, shipped, elsewhere, used: recent.add })
  const guard = guardClose({ window, dialog, document, send })
  const question = (kind: SaveKind, suggestedName: string) =>
    ({ window, dialog, language: document.language, kind, suggestedName }) as const
  const handed = handedFiles({
    read: files.openPath,
    show: (file) => tell(events.openFile, file),
    refuse: (problem) => {
      void dialog.showMessageBox(window, { type: 'error', message: say(document.language, problem) })
    },
  })
  const journals = journalHandlers({ shelf, journal, handles, watch, newWindow: parts.newWindow })

  const noteSaved = async <T extends Awaited<ReturnType<typeof files.save>>>(saving: Promise<T>): Promise<T> => {
    const saved = await saving
    guard.saveEnded(saved.ok && saved.value !== null)
    return saved
  }

  const handlers: Handlers = {
    openShipped: files.openShipped,
    open: files.open,
    save: (handle, content) => noteSaved(files.save(handle, content)),
    saveAs: (suggestedName, content) => noteSaved(files.saveAs(suggestedName, content)),
    savePdf: (suggestedName, html) => exportFile(question('pdf', suggestedName), handles, () => toPdf(pages, html)),
    print: (html) => toPrinter(pages, html),
    saveExport: (suggestedName, content) =>
      exportFile(question('export', suggestedName), handles, async () => ({ ok: true, value: content })),
    savePackage: (suggestedName, package_) =>
      exportFile(question('export', suggestedName), handles, () => packageFile(package_, (html) => toPdf(pages, html))),
    setDocument: document.set,
    setAppearance,
    showMenu: (x, y) => {
      Menu.getApplicationMenu()?.popup({ window, x, y })
    },
    openLink: (name) => openLink(name, { window, dialog, shell, language: document.language }),
    ...journals,
    ...recentHandlers({ recent, openPath: files.openPath }),
    newWindow: () => {
      parts.newWindow()
      return ok(true)
    },
    showing: (handle) => {
      const path = handle === null ? null : (handles.find(handle)?.path ?? null)
      watch.show(handle === null || path === null ? null : { handle, path })
      void watch.check()
      return ok(true)
    },
    look: files.look,
    keepMine: files.keepMine,
    pageReady: async () => {
      if (recovering !== undefined) {
        const recovered = await journals.recover(recovering)
        if (recovered.ok && recovered.value !== null) tell(events.recovered, recovered.value)
      }
      handed.pageReady()
    },
  }
  // A state that could not be taken in may have been an unsaved one: closing asks.
  connect(contents.ipc, contents, handlers, (channel) => {
    if (channel === 'setDocument') document.set(document.title, true, document.language)
  })

  const self: PlanWindow = {
    window,
    language: () => document.language,
    onLanguage: (listener) => document.onChange(listener),
    showing: watch.shownPath,
    idle: () => recovering === undefined && watch.shownPath() === null && !document.unsaved,
    front: () => {
      // One that has not painted yet comes to the front when it has.
      if (!window.isVisible()) return
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    hand: (path) => handed.hand(path),
    send,
  }

  document.onChange(() => showTitle(window, document))
  showTitle(window, document)
  window.on('focus', () => void watch.check())
  window.on('closed', () => {
    watch.stop()
    shelf.leave(journal)
    // Closed in order: what was unsaved was saved or given up in so many words.
    parts.closed(self, journal.end())
  })
  void loadPage(window)
  return self
}
