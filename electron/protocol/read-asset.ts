import { readFile } from 'node:fs/promises'
import { mediaType } from './media-type.ts'
import { resolveAsset } from './resolve-asset.ts'

export type Asset = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }

/** A file of the built application by the path of a request; null where there is none of that name. */
export async function readAsset(root: string, pathname: string): Promise<Asset | null> {
  const file = resolveAsset(root, pathname)
  const type = file === null ? undefined : mediaType(file)
  if (file === null || type === undefined) return null
  try {
    return { bytes: await readFile(file), type }
  } catch (problem) {
    if (isAbsence(problem)) return null
    throw problem
  }
}

const isAbsence = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(problem.code))
