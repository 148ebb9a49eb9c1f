/** Opening and saving plans: what the page asks for, through the system's own dialogs. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { NormaBridge, OpenedFile, SavedFile } from '../../shared/ipc/bridge.ts'
import { type Message, message, say } from '../../shared/text/message.ts'
import type { DocumentState } from '../document-state.ts'
import { readProblem } from './file-problem.ts'
import type { Handles } from './handles.ts'
import { readPlanFile } from './read-plan-file.ts'
import { askWhere } from './save-dialog.ts'
import { writeAtomic } from './write-atomic.ts'

type PlanFiles = Pick<NormaBridge, 'openShipped' | 'open' | 'save' | 'saveAs'> & {
  /** A path from the command line or the system. */
  openPath(path: string): Promise<Result<OpenedFile, Message>>
}

export type PlanFilesParts = {
  readonly window: BrowserWindow
  readonly dialog: Dialog
  readonly handles: Handles
  readonly document: DocumentState
  /** Folder of the shipped plans. */
  readonly shipped: string
}

export function planFiles({ window, dialog, handles, document, shipped }: PlanFilesParts): PlanFiles {
  const openPath = async (path: string): Promise<Result<OpenedFile, Message>> => {
    const read = await readPlanFile(path)
    if (!read.ok) return read
    return ok({ handle: handles.forPath(path), name: basename(path), displayPath: path, ...read.value })
  }

  const saveTo = async (path: string, content: string): Promise<Result<SavedFile, Message>> => {
    const written = await writeAtomic(path, content)
    return written.ok ? ok({ handle: handles.forPath(path), name: basename(path), displayPath: path }) : written
  }

  const saveAs: NormaBridge['saveAs'] = async (suggestedName, content) => {
    const path = await askWhere({ window, dialog, language: document.language, kind: 'plan', suggestedName })
    return path === null ? ok(null) : saveTo(path, content)
  }

  return {
    openPath,
    saveAs,
    open: async () => {
      const words = (key: 'shell.dialog.open' | 'shell.filter.plan' | 'shell.filter.all'): string =>
        say(document.language, message(key))
      const answer = await dialog.showOpenDialog(window, {
        title: words('shell.dialog.open'),
        properties: ['openFile'],
        filters: [
          { name: words('shell.filter.plan'), extensions: ['norma'] },
          { name: words('shell.filter.all'), extensions: ['*'] },
        ],
      })
      const path = answer.filePaths[0]
      return answer.canceled || path === undefined ? ok(null) : openPath(path)
    },
    openShipped: async (name) => {
      const file = `${name}.norma`
      try {
        const bytes = await readFile(join(shipped, file))
        return ok({ handle: handles.forCopy(file), name: file, displayPath: file, bytes, readOnly: false })
      } catch (problem) {
        const absent = problem instanceof Error && 'code' in problem && problem.code === 'ENOENT'
        return err(absent ? message('shell.shipped.unknown', { name }) : readProblem(file, problem))
      }
    },
    save: async (handle, content) => {
      const entry = handles.find(handle)
      if (entry === undefined) return err(message('shell.file.staleHandle'))
      if (entry.path === null) return saveAs(entry.name, content)
      const written = await writeAtomic(entry.path, content)
      return written.ok ? ok({ handle, name: entry.name, displayPath: entry.path }) : written
    },
  }
}
