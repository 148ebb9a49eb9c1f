import { extname } from 'node:path'
import type { BrowserWindow, Dialog, FileFilter } from 'electron'
import { safeName } from '../../shared/ipc/safe-name.ts'
import { type Language, message, say, type TextKey } from '../../shared/text/message.ts'

export type SaveKind = 'plan' | 'pdf' | 'export'

const titles = {
  plan: 'shell.dialog.save',
  pdf: 'shell.dialog.savePdf',
  export: 'shell.dialog.export',
} as const satisfies Record<SaveKind, TextKey>

export type SaveQuestion = {
  readonly window: BrowserWindow
  readonly dialog: Dialog
  readonly language: Language
  readonly kind: SaveKind
  readonly suggestedName: string
}

/** The path the user chose, with an extension; null where the dialog was cancelled. */
export async function askWhere({
  window,
  dialog,
  language,
  kind,
  suggestedName,
}: SaveQuestion): Promise<string | null> {
  const name = safeName(suggestedName)
  const extension = kind === 'plan' ? 'norma' : kind === 'pdf' ? 'pdf' : extname(name).slice(1)
  const answer = await dialog.showSaveDialog(window, {
    title: say(language, message(titles[kind])),
    defaultPath: extension === '' || extname(name) === `.${extension}` ? name : `${name}.${extension}`,
    filters: filters(kind, extension, language),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (answer.canceled || answer.filePath === '') return null
  return extname(answer.filePath) === '' && extension !== '' ? `${answer.filePath}.${extension}` : answer.filePath
}

function filters(kind: SaveKind, extension: string, language: Language): FileFilter[] {
  const words = (key: TextKey): string => say(language, message(key))
  const all = { name: words('shell.filter.all'), extensions: ['*'] }
  if (kind === 'plan') return [{ name: words('shell.filter.plan'), extensions: [extension] }, all]
  if (kind === 'pdf') return [{ name: words('shell.filter.pdf'), extensions: [extension] }, all]
  return extension === '' ? [all] : [{ name: extension.toUpperCase(), extensions: [extension] }, all]
}
