/**
 * window.norma.work: what keeps work from being lost. The journal of unsaved edits and its recovery, files that change or vanish
 * outside the window, recent files, further windows. A file is named by the token it was handed out with, never by a path.
 */
import type { Answer, OpenedFile, SavedFile } from './files.ts'

/** The file on disk against what this window last read or wrote. `missing` also while a network folder cannot be reached. */
export type FileState = 'same' | 'changed' | 'missing'
export type FileNews = { readonly handle: string; readonly state: FileState }

/** The unsaved document as it stood when the journal began; entries follow one by one. */
export type JournalStart = {
  readonly title: string
  readonly name: string
  /** Absent for a document without a file. */
  readonly handle?: string
  /** Text of the plan the entries apply to. */
  readonly base: string
  /** The base itself already differs from the file. */
  readonly unsaved: boolean
}

export type RecoveryOffer = {
  readonly id: string
  readonly title: string
  readonly name: string
  /** Absent for a document without a file. */
  readonly displayPath?: string
  /** Time of the last entry, milliseconds since 1970. */
  readonly at: number
  readonly entries: number
}

export type Recovered = {
  readonly title: string
  readonly name: string
  readonly handle?: string
  readonly displayPath?: string
  readonly readOnly: boolean
  readonly base: string
  readonly unsaved: boolean
  readonly entries: readonly string[]
  /** The last entry was cut off in the middle of writing and could not be read. */
  readonly cutOff: boolean
  readonly file: FileState
}

export type RecentFile = {
  readonly id: string
  readonly name: string
  readonly displayPath: string
  readonly missing: boolean
}

export type PackagePart = { readonly name: string; readonly content: string }
/** 一键打包上报: what the page makes of the plan; the machine adds the PDF and the list of checksums. */
export type PackageParts = {
  readonly files: readonly PackagePart[]
  /** The print page, and the name its PDF has in the package. */
  readonly page: { readonly name: string; readonly html: string }
  /** Moment written into the package: the same parts and moment give the same bytes. Milliseconds since 1970. */
  readonly at: number
}

/** What a drop gives: a File, of which the machine may know where it lies. */
export type DroppedFile = { readonly name: string; readonly size: number }

export type WorkBridge = {
  /** Replaces the journal of this window. */
  journalStart(start: JournalStart): Answer<true>
  journalAppend(entries: readonly string[]): Answer<true>
  /** Nothing is unsaved any more. */
  journalEnd(): Answer<true>
  /** Journals that no window writes: what a crash or a power cut left. */
  recoverable(): Answer<readonly RecoveryOffer[]>
  /** The journal becomes this window's own and goes on growing. */
  recover(id: string): Answer<Recovered>
  recoverInNewWindow(id: string): Answer<true>
  discardRecovery(id: string): Answer<true>
  /** Not offered again before the next start. */
  postponeRecovery(): Answer<true>

  recent(): Answer<readonly RecentFile[]>
  openRecent(id: string): Answer<OpenedFile>
  forgetRecent(id: string): Answer<true>
  /** null where the machine does not know the file's place: its bytes are then opened as a copy. */
  openDropped(file: DroppedFile): Answer<OpenedFile>
  newWindow(): Answer<true>

  /** The file of the document on screen, which is watched from now on. */
  showing(handle: string | null): Answer<true>
  /** The file as it is on disk now; nothing is accepted by looking. */
  look(handle: string): Answer<OpenedFile>
  /** The version on disk is known and may be replaced: the next save does. */
  keepMine(handle: string): Answer<true>

  savePackage(suggestedName: string, parts: PackageParts): Answer<SavedFile>

  onFileNews(listener: (news: FileNews) => void): () => void
  /** A document recovered into a window that was opened for it. */
  onRecovered(listener: (recovered: Recovered) => void): () => void
}
