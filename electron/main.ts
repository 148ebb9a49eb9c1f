/** The desktop shell: one locked window over the built page, the contract behind it, and the system's files, dialogs and paper. */
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, session } from 'electron'
import type { MenuCommand } from '../shared/ipc/bridge.ts'
import { events } from '../shared/ipc/contract.ts'
import { say } from '../shared/text/message.ts'
import { guardClose } from './close-guard.ts'
import { createDocumentState, showTitle } from './document-state.ts'
import { exportFile } from './files/export-file.ts'
import { createHandles } from './files/handles.ts'
import { planFiles } from './files/plan-files.ts'
import type { SaveKind } from './files/save-dialog.ts'
import { handedFiles, plansIn } from './handed-files.ts'
import { connect, disconnect, type Handlers } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { toPdf } from './print/to-pdf.ts'
import { toPrinter } from './print/to-printer.ts'
import { registerScheme } from './protocol/register-scheme.ts'
import { serveApp } from './protocol/serve-app.ts'
import { servePrint } from './protocol/serve-print.ts'
import { denyNetwork } from './security/deny-network.ts'
import { denyPermissions } from './security/deny-permissions.ts'
import { lockContents } from './security/lock-contents.ts'
import { createWindow, loadPage } from './window.ts'

const root = join(import.meta.dirname, '../renderer')
const shipped = join(import.meta.dirname, '../../seeds/plans')

/** Before the window: macOS hands the file of a double click over before the app is ready. */
const early: string[] = plansIn(process.argv, process.cwd())
let hand = (path: string): void => {
  early.push(path)
}

function start(): void {
  lockContents(app)
  denyPermissions(session.defaultSession)
  denyNetwork(session.defaultSession)
  serveApp(session.defaultSession.protocol, root)
  const pages = servePrint(root)

  const window = createWindow()
  const document = createDocumentState()
  const handles = createHandles()
  const files = planFiles({ window, dialog, handles, document, shipped })
  const send = (command: MenuCommand): void => window.webContents.send(events.command, command)
  const guard = guardClose({ window, dialog, document, send })
  const question = (kind: SaveKind, suggestedName: string) =>
    ({ window, dialog, language: document.language, kind, suggestedName }) as const
  const handed = handedFiles({
    read: files.openPath,
    show: (file) => window.webContents.send(events.openFile, file),
    refuse: (problem) => {
      void dialog.showMessageBox(window, { type: 'error', message: say(document.language, problem) })
    },
  })

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
    setDocument: document.set,
    pageReady: handed.pageReady,
  }
  // A state that could not be taken in may have been an unsaved one: closing asks.
  connect(ipcMain, window.webContents, handlers, (channel) => {
    if (channel === 'setDocument') document.set(document.title, true, document.language)
  })

  let menuLanguage: typeof document.language | null = null
  const follow = (): void => {
    showTitle(window, document)
    if (menuLanguage === document.language) return
    menuLanguage = document.language
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuLanguage, send, !app.isPackaged)))
  }
  document.onChange(follow)
  follow()

  hand = (path) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    handed.hand(path)
  }
  for (const path of early.splice(0)) handed.hand(path)
  window.on('closed', () => {
    disconnect(ipcMain)
    app.quit()
  })
  void loadPage(window)
}

registerScheme()
app.on('open-file', (event, path) => {
  event.preventDefault()
  hand(path)
})
// A second start hands its plan to the window that is there.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, workingDirectory) => {
    for (const path of plansIn(argv, workingDirectory)) hand(path)
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}
