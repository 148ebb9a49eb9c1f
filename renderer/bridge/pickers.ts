/** The File System Access pickers, typed here because the DOM library leaves them out (they are not in every browser). */
export type Writable = {
  write(content: string | Uint8Array): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}
export type FileHandle = { readonly name: string; getFile(): Promise<File>; createWritable(): Promise<Writable> }
type PickerType = { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }
export type Pickers = {
  showOpenFilePicker(options: { types: readonly PickerType[] }): Promise<readonly FileHandle[]>
  showSaveFilePicker(options: { suggestedName: string; types?: readonly PickerType[] }): Promise<FileHandle>
}

export const planPickerType = (description: string): PickerType => ({
  description,
  accept: { 'application/json': ['.norma'] },
})

/** Null in browsers without them (Firefox, Safari): those upload and download. */
export const pickersOf = (page: Window): Pickers | null =>
  'showOpenFilePicker' in page && 'showSaveFilePicker' in page ? (page as unknown as Pickers) : null

/** Pickers reject with AbortError where the user cancelled. */
export const cancelled = (problem: unknown): boolean => problem instanceof DOMException && problem.name === 'AbortError'

export const reasonOf = (problem: unknown): string =>
  problem instanceof DOMException ? problem.name : problem instanceof Error ? problem.message : String(problem)
