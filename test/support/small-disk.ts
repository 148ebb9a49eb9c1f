/** A disk that is soon full: a real file system of 256 KB where the system lets us mount one, otherwise null. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = { readonly folder: string; readOnly(): void; close(): void }

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0

export function smallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'norma-disk-'))
  if (process.platform !== 'linux' || !mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder)) {
    rmSync(folder, { recursive: true })
    return null
  }
  return {
    folder,
    readOnly: () => {
      if (!mount('-o', 'remount,ro', folder)) throw new Error('the disk cannot be made read-only')
    },
    close: () => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
