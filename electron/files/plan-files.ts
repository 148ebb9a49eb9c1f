/** Opening and saving plans: what the page asks for, through the system's own dialogs. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { NormaBridge, OpenedFile, SavedFile } from '../../shared/ipc/bridge.ts'
import { type Message, message, say } from '../../shared/text/message.ts'
import type { DocumentState } from '../document-state.ts'
import { readProblem } from './file-problem.ts'
import { type FileWatch, hashOf } from './file-watch.ts'
import type { Handles } from './handles.ts'
import { readPlanFile } from './read-plan-file.ts'
import { askWhere } from './save-dialog.ts'
import { savePlan } from './save-plan.ts'

type PlanFiles = Pick<NormaBridge, 'openShipped' | 'open' | 'save' | 'saveAs'> & {
  /** A path from the command line, the system or the recent list. */
  openPath(path: string): Promise<Result<OpenedFile | null, Message>>
  /** The file as it is on disk now. */
  look(handle: string): Promise<Result<OpenedFile, Message>>
  /** What is on disk now may be replaced. */
  keepMine(handle: string): Promise<Result<true, Message>>
}

export type PlanFilesParts = {
  readonly window: BrowserWindow
  readonly dialog: Dialog
  readonly handles: Handles
  readonly document: DocumentState
  readonly watch: FileWatch
  /** Folder of the shipped plans. */
  readonly shipped: string
  /** Another window shows this file: it comes to the front, and true is answered. */
  elsewhere(path: string): boolean
  /** A file the user opened or saved, for the recent list. */
  used(path: string): void
}

export function planFiles(parts: PlanFilesParts): PlanFiles {
  const { window, dialog, handles, document, watch, shipped, elsewhere, used } = parts

  const read = async (path: string, handle: string | null): Promise<Result<OpenedFile, Message>> => {
    const found = await readPlanFile(path)
    if (!found.ok) return found
    return ok({ handle: handle ?? handles.forPath(path), name: basename(path), displayPath: path, ...found.value })
  }

  const openPath = async (path: string): Promise<Result<OpenedFile | null, Message>> => {
    if (elsewhere(path)) return ok(null)
    const opened = await read(path, null)
    if (!opened.ok) return opened
    watch.note(path, opened.value.bytes)
    used(path)
    return opened
  }

  const saveTo = async (path: string, handle: string | null, content: string): Promise<Result<SavedFile, Message>> => {
    const written = await savePlan(path, content)
    if (!written.ok) {
      // Where only the confirmation failed, the file on disk is this window’s own.
      const now = await readPlanFile(path)
      if (now.ok && hashOf(now.value.bytes) === hashOf(content)) watch.note(path, content)
      return written
    }
    watch.note(path, content)
    used(path)
    const warning = written.value === null ? {} : { warning: written.value }
    return ok({ handle: handle ?? handles.forPath(path), name: basename(path), displayPath: path, ...warning })
  }

  const saveAs: NormaBridge['saveAs'] = async (suggestedName, content) => {
    const path = await askWhere({ window, dialog, language: document.language, kind: 'plan', suggestedName })
    if (path === null) return ok(null)
    // Two windows on one file would each undo the other’s saves.
    if (elsewhere(path)) return err(message('work.openElsewhere', { name: basename(path) }))
    return saveTo(path, null, content)
  }

  /** Versions the page has shown to the planner, by their hashes. */
  const looked = new Map<string, string>()
  const fileOf = (handle: string): string | null => handles.find(handle)?.path ?? null

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
      if ((await watch.compare(entry.path)) === 'changed') {
        await watch.check()
        return err(message('work.changedOutside', { name: entry.name }))
      }
      return saveTo(entry.path, handle, content)
    },
    look: async (handle) => {
      const path = fileOf(handle)
      if (path === null) return err(message('shell.file.staleHandle'))
      const now = await read(path, handle)
      if (now.ok) looked.set(path, hashOf(now.value.bytes))
      return now
    },
    keepMine: async (handle) => {
      const path = fileOf(handle)
      if (path === null) return err(message('shell.file.staleHandle'))
      // What the planner saw is what is given up; a still newer version is told of again.
      const seen = looked.get(path)
      looked.delete(path)
      if (seen === undefined) {
        const now = await readPlanFile(path)
        if (!now.ok) return now
        watch.note(path, now.value.bytes)
      } else watch.noteHash(path, seen)
      await watch.check()
      return ok(true)
    },
  }
}
