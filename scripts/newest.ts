import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Time of the newest file below these paths, in milliseconds; 0 where there is none. */
export function newest(paths: readonly string[]): number {
  let latest = 0
  for (const path of paths) {
    if (!existsSync(path)) continue
    const found = statSync(path)
    const time = found.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs
    if (time > latest) latest = time
  }
  return latest
}
