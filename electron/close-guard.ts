import type { BrowserWindow, Dialog } from 'electron'
import type { MenuCommand } from '../shared/ipc/bridge.ts'
import { message, say } from '../shared/text/message.ts'
import type { DocumentState } from './document-state.ts'

export type CloseGuardParts = {
  readonly window: BrowserWindow
  readonly dialog: Dialog
  readonly document: DocumentState
  send(command: MenuCommand): void
}

/**
 * Closing a window with unsaved edits asks: save, don’t save, cancel. Saving is the page's own command; when the page then
 * says that nothing is unsaved the window closes. A cancelled or failed save leaves the window open. Assumptions that are in no 方案
 * are asked about first: kept as one (then there are edits to save), or dropped.
 */
export function guardClose({ window, dialog, document, send }: CloseGuardParts): { saveEnded(saved: boolean): void } {
  let leaving = false
  let closeAfterSave = false
  let asking = false
  let askAgain = false

  const leave = (): void => {
    leaving = true
    window.close()
  }

  /** False where the planner stays. */
  const askAssumed = async (): Promise<boolean> => {
    const words = (key: 'keep' | 'drop' | 'cancel' | 'assumed' | 'assumedDetail'): string =>
      say(document.language, message(`shell.close.${key}`, { title: document.title }))
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words('assumed'),
      detail: words('assumedDetail'),
      buttons: [words('keep'), words('drop'), words('cancel')],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    })
    if (response === 0) {
      askAgain = true
      send('keepWhatIf')
    }
    return response === 1
  }

  const ask = async (): Promise<void> => {
    if (document.assumed && !(await askAssumed())) return
    if (!document.unsaved) return leave()
    const words = (key: 'save' | 'discard' | 'cancel' | 'question' | 'detail'): string =>
      say(document.language, message(`shell.close.${key}`, { title: document.title }))
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words('question'),
      detail: words('detail'),
      buttons: [words('save'), words('discard'), words('cancel')],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    })
    if (response === 1) return leave()
    if (response === 0) {
      closeAfterSave = true
      send('save')
    }
  }

  window.on('close', (event) => {
    if (leaving || !(document.unsaved || document.assumed)) return
    event.preventDefault()
    if (asking) return
    asking = true
    void ask().finally(() => {
      asking = false
    })
  })

  document.onChange(() => {
    if (closeAfterSave && !document.unsaved) leave()
    // Kept as a 方案: what remains is the usual question.
    if (askAgain && !document.assumed) {
      askAgain = false
      window.close()
    }
  })

  return {
    saveEnded: (saved) => {
      if (!saved) closeAfterSave = false
    },
  }
}
