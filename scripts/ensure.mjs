/**
 * Brings what is missing, before any other script: the installed packages as package-lock.json names them, Node among them.
 * Runs on whatever Node the machine has. Silent and quick where all is there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const lock = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
const marker = join(modules, '.norma-installed')

const wanted = () => createHash('sha256').update(readFileSync(lock)).digest('hex')

/** Installed from this very lock file, by us or by hand after it was written. */
function installed() {
  if (!existsSync(join(modules, 'node/bin'))) return false
  if (existsSync(marker)) return readFileSync(marker, 'utf8') === wanted()
  const own = join(modules, '.package-lock.json')
  return existsSync(own) && statSync(own).mtimeMs >= statSync(lock).mtimeMs
}

function install() {
  console.error('正在安装所需的软件包（npm ci）…… Installing packages (npm ci) …')
  const npm = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // npm names its own program to the scripts it runs; by hand, it is looked for on the path.
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('软件包没有装好。检查网络后再试。 Packages could not be installed. Check the network and try again.')
    process.exit(done.status ?? 1)
  }
}

if (!installed()) install()
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted()) writeFileSync(marker, wanted())
