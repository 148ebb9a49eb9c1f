/**
 * Files in a browser. Where the File System Access pickers exist a plan is saved back into the file it came from
 * (the browser writes beside it and swaps, so the old file stays whole until then); elsewhere it is uploaded
 * through a file field and downloaded as a new file.
 */
import type { Result } from '../../shared/base/result.ts'
import { err, ok } from '../../shared/base/result.ts'
import type { Answer, NormaBridge, OpenedFile, SavedFile } from '../../shared/ipc/bridge.ts'
import { maxFileBytes, megabytes } from '../../shared/ipc/limits.ts'
import { safeName } from '../../shared/ipc/safe-name.ts'
import type { Message } from '../../shared/text/message.ts'
import { message } from '../../shared/text/message.ts'
import { download } from './download.ts'
import { cancelled, type FileHandle, pickersOf, planPickerType, reasonOf } from './pickers.ts'
import { chooseUpload } from './upload.ts'

type Files = Pick<NormaBridge, 'open' | 'save' | 'saveAs' | 'saveExport'> & {
  /** For a plan that came from no file: saving it asks where. */
  copyWithoutFile(name: string): SavedFile
}

export function browserFiles(page: Window, planWords: () => string): Files {
  const pickers = pickersOf(page)
  const known = new Map<string, { readonly name: string; readonly file: FileHandle | null }>()

  const remember = (name: string, file: FileHandle | null): SavedFile => {
    const handle = page.crypto.randomUUID().replaceAll('-', '')
    known.set(handle, { name, file })
    return { handle, name, displayPath: name }
  }

  const read = async (file: File, from: FileHandle | null): Promise<Result<OpenedFile, Message>> => {
    if (file.size > maxFileBytes) {
      const sizes = { size: megabytes(file.size), limit: megabytes(maxFileBytes) }
      return err(message('shell.file.tooLarge', { name: file.name, ...sizes }))
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return ok({ ...remember(file.name, from), bytes, readOnly: false })
    } catch (problem) {
      return err(message('shell.browser.readFailed', { name: file.name, reason: reasonOf(problem) }))
    }
  }

  const write = async (file: FileHandle, content: string | Uint8Array): Promise<Result<FileHandle, Message>> => {
    try {
      const writable = await file.createWritable()
      await writable.write(content)
      await writable.close()
      return ok(file)
    } catch (problem) {
      return err(message('shell.browser.writeFailed', { name: file.name, reason: reasonOf(problem) }))
    }
  }

  const saveNamed = async (name: string, content: string | Uint8Array, isPlan: boolean): Answer<SavedFile> => {
    const suggestedName = safeName(name)
    if (pickers === null) {
      download(page, suggestedName, content)
      return ok(remember(suggestedName, null))
    }
    try {
      const types = isPlan ? { types: [planPickerType(planWords())] } : {}
      const written = await write(await pickers.showSaveFilePicker({ suggestedName, ...types }), content)
      return written.ok ? ok(remember(written.value.name, written.value)) : written
    } catch (problem) {
      if (cancelled(problem)) return ok(null)
      return err(message('shell.browser.writeFailed', { name: suggestedName, reason: reasonOf(problem) }))
    }
  }

  return {
    copyWithoutFile: (name) => remember(name, null),
    open: async () => {
      if (pickers === null) {
        const file = await chooseUpload(page, '.norma')
        return file === null ? ok(null) : read(file, null)
      }
      try {
        const [handle] = await pickers.showOpenFilePicker({ types: [planPickerType(planWords())] })
        return handle === undefined ? ok(null) : read(await handle.getFile(), handle)
      } catch (problem) {
        if (cancelled(problem)) return ok(null)
        return err(message('shell.browser.readFailed', { name: '.norma', reason: reasonOf(problem) }))
      }
    },
    save: async (handle, content) => {
      const entry = known.get(handle)
      if (entry === undefined) return err(message('shell.file.staleHandle'))
      if (entry.file === null) return saveNamed(entry.name, content, true)
      const written = await write(entry.file, content)
      return written.ok ? ok({ handle, name: entry.name, displayPath: entry.name }) : written
    },
    saveAs: (suggestedName, content) => saveNamed(suggestedName, content, true),
    saveExport: (suggestedName, content) => saveNamed(suggestedName, content, false),
  }
}
