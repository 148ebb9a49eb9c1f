/** A browser on this machine that prints PDF: NORMA_CHROMIUM, then the usual places of Chromium, Chrome and Edge. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'

export type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly root: boolean
  readonly canRun: (path: string) => boolean
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
  canRun: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

export function findChromium(machine: Machine = thisMachine): Result<string, Message> {
  const named = machine.env.NORMA_CHROMIUM
  if (named !== undefined && named !== '') return ok(named)
  const found = places(machine).find((place) => machine.canRun(place))
  return found === undefined ? err(message('pdf.noPrinter', { places: searched[group(machine)] })) : ok(found)
}

const searched = {
  win32: 'Program Files, Program Files (x86), LocalAppData',
  darwin: '/Applications, ~/Applications',
  other: 'PATH, /usr/bin, /snap/bin, /opt',
} as const

const group = ({ platform }: Machine): keyof typeof searched =>
  platform === 'win32' || platform === 'darwin' ? platform : 'other'

function places(machine: Machine): string[] {
  const { env } = machine
  switch (group(machine)) {
    case 'win32': {
      const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
      const inside = [
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ]
      return inside.flatMap((path) => roots.map((root) => `${root}\\${path}`))
    }
    case 'darwin': {
      const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
        (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
      )
      return apps.flatMap((app) => [`/${app}`, ...(env.HOME === undefined ? [] : [join(env.HOME, app)])])
    }
    case 'other': {
      const names = [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge-stable',
        'microsoft-edge',
      ]
      const folders = [
        ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
        '/usr/bin',
        '/usr/local/bin',
        '/snap/bin',
      ]
      return [
        ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
      ]
    }
  }
}
