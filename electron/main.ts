/** The desktop shell: locked windows over the built page, one plan each, and the life of the application around them. */
import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import { setZoom, zoomBy } from './frame/zoom.ts'
import { plansIn } from './handed-files.ts'
import { journalShelf } from './journal/journal-shelf.ts'
import { menuTemplate } from './menu.ts'
import type { PlanWindow } from './plan-window.ts'
import { type PlanWindows, planWindows, quitInOrder } from './plan-windows.ts'
import { registerScheme } from './protocol/register-scheme.ts'
import { serveApp } from './protocol/serve-app.ts'
import { servePrint } from './protocol/serve-print.ts'
import { recentFiles } from './recent/recent-files.ts'
import { closeResolver } from './security/close-resolver.ts'
import { denyNetwork } from './security/deny-network.ts'
import { denyPermissions } from './security/deny-permissions.ts'
import { lockContents } from './security/lock-contents.ts'

const root = join(import.meta.dirname, '../renderer')
const shipped = join(import.meta.dirname, '../../seeds/plans')

/** Before the windows: macOS hands the file of a double click over before the app is ready. */
const early: string[] = plansIn(process.argv, process.cwd())
let windows: PlanWindows | undefined

const hand = (path: string): void => {
  if (windows === undefined) early.push(path)
  else windows.hand(path)
}

function start(): void {
  lockContents(app)
  denyPermissions(session.defaultSession)
  denyNetwork(session.defaultSession)
  serveApp(session.defaultSession.protocol, root)

  const profile = app.getPath('userData')
  const recent = recentFiles(join(profile, 'recent.json'))
  const showMenu = (front: PlanWindow): void => {
    const template = menuTemplate({
      language: front.language(),
      developing: !app.isPackaged,
      send: front.send,
      zoom: (step) => (step === 0 ? setZoom(front.window, 0) : zoomBy(front.window, step)),
      recent: recent.paths(),
      openRecent: hand,
      newWindow: () => void opened.open(),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  /** A menu is built anew only for another window or language: an open one would close under the hand. */
  let shown: { readonly window: PlanWindow; readonly language: string } | undefined
  const changed = (window: PlanWindow): void => {
    const language = window.language()
    if (shown?.window === window && shown.language === language) return
    shown = { window, language }
    showMenu(window)
  }
  const opened = planWindows({
    pages: servePrint(root),
    shipped,
    shelf: journalShelf(join(profile, 'journal')),
    recent,
    changed,
  })
  windows = opened
  recent.onChange(() => {
    const front = opened.front()
    if (front !== undefined) showMenu(front)
  })
  opened.open()
  for (const path of early.splice(0)) opened.hand(path)
}

closeResolver(app)
registerScheme()
app.on('open-file', (event, path) => {
  event.preventDefault()
  hand(path)
})
// A second start hands its plan to the application that is there.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, workingDirectory) => {
    const plans = plansIn(argv, workingDirectory)
    for (const path of plans) hand(path)
    if (plans.length === 0) windows?.front()?.front()
  })
  quitInOrder(() => windows)
  void app.whenReady().then(start)
} else {
  app.quit()
}
