import type { BrowserWindow } from 'electron'
import { type Language, message, say } from '../shared/text/message.ts'

/** What the shell knows of the open document: enough for the title of the window, the words of dialogs and the question at closing. */
export type DocumentState = {
  readonly title: string
  readonly unsaved: boolean
  /** Something is assumed that stands neither in the plan nor in a 方案. */
  readonly assumed: boolean
  readonly language: Language
  set(title: string, unsaved: boolean, language: Language, assumed?: boolean): void
  onChange(listener: () => void): void
}

export function createDocumentState(): DocumentState {
  let state = { title: '', unsaved: false, language: 'zh-CN' as Language, assumed: false }
  const listeners: (() => void)[] = []
  return {
    get title() {
      return state.title
    },
    get unsaved() {
      return state.unsaved
    },
    get assumed() {
      return state.assumed
    },
    get language() {
      return state.language
    },
    set: (title, unsaved, language, assumed = false) => {
      state = { title, unsaved, language, assumed }
      for (const listener of listeners) listener()
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}

export function showTitle(window: BrowserWindow, document: DocumentState): void {
  const name = say(document.language, message('shell.name'))
  // macOS draws its own mark in the close button.
  const mark = document.unsaved && process.platform !== 'darwin' ? '● ' : ''
  window.setTitle(document.title === '' ? name : `${mark}${document.title} — ${name}`)
  window.setDocumentEdited(document.unsaved)
}
