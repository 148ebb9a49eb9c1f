/** npm run package -- [--dir | --linux | --win | --mac …]: installers of the built application, by electron-builder. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.ts'
import { run } from './run.ts'

await build()
const local = process.env.ELECTRON_REAL_DIST
// A binary that is already here is packed as it is, under its own version.
const version = local === undefined ? null : readFileSync(join(local, 'version'), 'utf8').trim().replace(/^v/, '')
const from = version === null ? [] : [`-c.electronDist=${local}`, `-c.electronVersion=${version}`]
process.exit(await run('electron-builder', ['--publish', 'never', ...from, ...process.argv.slice(2)]))
