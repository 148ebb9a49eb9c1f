/** npm run package -- [--dir | --linux | --win | --mac …]: installers of the built application, by electron-builder, and their checksums. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, isBuilt, root } from './build.ts'
import { run } from './run.ts'

const release = join(root, 'release')
const installers = /\.(exe|dmg|AppImage|deb|rpm)$/

/** A program that is already here is packed as it is, under its own version: the one of this machine, for a folder of this machine. */
function localElectron(args: readonly string[]): string | undefined {
  const own = join(root, 'node_modules/electron/dist')
  if (args.join(' ') !== '--dir') return undefined
  return process.env.ELECTRON_REAL_DIST ?? (existsSync(join(own, 'version')) ? own : undefined)
}

/** SHA256SUMS.txt beside the installers, in the form `sha256sum -c` reads. */
function writeChecksums(): void {
  if (!existsSync(release)) return
  const lines = readdirSync(release)
    .filter((name) => installers.test(name))
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(release, name)))
          .digest('hex')}  ${name}\n`,
    )
  if (lines.length > 0) writeFileSync(join(release, 'SHA256SUMS.txt'), lines.join(''))
}

const args = process.argv.slice(2)
if (!isBuilt()) await build()
const local = localElectron(args)
const version = local === undefined ? null : readFileSync(join(local, 'version'), 'utf8').trim().replace(/^v/, '')
const from = version === null ? [] : [`-c.electronDist=${local}`, `-c.electronVersion=${version}`]
const status = await run('electron-builder', ['--publish', 'never', ...from, ...args])
if (status === 0) writeChecksums()
process.exit(status)
