/** npm start: the desktop window on the Shulan plan, or the same screens in the machine's own browser where a window cannot be had. */
import { spawn } from 'node:child_process'
import { build, isBuilt, root } from './build.ts'
import { findElectron, hasDisplay } from './find-electron.ts'

const say = (line: string): void => console.log(line)

if (!isBuilt()) {
  say('正在构建…… Building …')
  await build()
}
const reason = await desktop()
if (reason !== null) {
  say(reason)
  const { serveBrowserEdition } = await import('./browser-edition/serve.ts')
  await serveBrowserEdition(root, say)
}

/** Opens the window and waits until it is closed; a reason where it cannot be had. */
async function desktop(): Promise<string | null> {
  if (!hasDisplay()) return '没有图形显示，改用浏览器。 No display here: using the browser instead.'
  const electron = findElectron(say)
  if (electron === null)
    return '桌面窗口的程序（Electron）没有下载成功，改用浏览器。 Electron could not be downloaded: using the browser instead.'
  const started = Date.now()
  const child = spawn(electron, ['.', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(-1))
    child.on('exit', (status, signal) => resolve(signal === null ? (status ?? 1) : 0))
  })
  // A window that was used lives longer; a program that cannot open one ends at once.
  if (code === 0 || Date.now() - started > 15_000) process.exit(code)
  return `桌面窗口没有打开（Electron 以 ${code} 退出），改用浏览器。 The window did not open (Electron ended with ${code}): using the browser instead.`
}
