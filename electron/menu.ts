import type { MenuItemConstructorOptions } from 'electron'
import { type MenuCommand, menuCommands } from '../shared/ipc/bridge.ts'
import { type Language, message, say, type TextKey } from '../shared/text/message.ts'
import { recentMenu } from './recent/recent-menu.ts'

type Label = TextKey extends infer Key ? (Key extends `shell.menu.${infer Name}` ? Name : never) : never
type StageCommand = Extract<MenuCommand, `stage.${string}`>

const isStage = (command: MenuCommand): command is StageCommand => command.startsWith('stage.')

export type MenuParts = {
  readonly language: Language
  readonly developing: boolean
  /** The command that the page's own button and key run, sent to the window in front. */
  send(command: MenuCommand): void
  /** One step larger or smaller; 0 is actual size. */
  zoom(step: 1 | -1 | 0): void
  /** Paths of files opened lately, newest first. */
  readonly recent: readonly string[]
  openRecent(path: string): void
  newWindow(): void
}

/** The menu in the language of the page: the usual places and keys of each system. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { language, developing, send, zoom } = parts
  const text = (key: TextKey): { label: string } => ({ label: say(language, message(key)) })
  const label = (name: Label): { label: string } => text(`shell.menu.${name}`)
  const command = (name: Label, what: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    ...label(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(what),
  })
  const zooming = (name: Label, step: 1 | -1 | 0, accelerator: string): MenuItemConstructorOptions => ({
    ...label(name),
    accelerator,
    click: () => zoom(step),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const mac = process.platform === 'darwin'
  const stages = menuCommands.filter(isStage)

  const application: MenuItemConstructorOptions = {
    ...text('shell.name'),
    submenu: [
      command('about', 'about'),
      separator,
      { role: 'services', ...label('services') },
      separator,
      { role: 'hide', ...label('hide') },
      { role: 'hideOthers', ...label('hideOthers') },
      { role: 'unhide', ...label('unhide') },
      separator,
      { role: 'quit', ...label('quit') },
    ],
  }
  const file: MenuItemConstructorOptions = {
    ...label('file'),
    submenu: [
      { ...label('newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: () => parts.newWindow() },
      command('new', 'new', 'CmdOrCtrl+N'),
      command('open', 'open', 'CmdOrCtrl+O'),
      recentMenu(parts, label('recent')),
      command('save', 'save', 'CmdOrCtrl+S'),
      command('saveAs', 'saveAs', 'CmdOrCtrl+Shift+S'),
      separator,
      command('savePdf', 'savePdf'),
      command('print', 'print', 'CmdOrCtrl+P'),
      separator,
      { role: 'close', ...label('close'), accelerator: 'CmdOrCtrl+W' },
      ...(mac ? [] : [{ role: 'quit', ...label('quit'), accelerator: 'Ctrl+Q' } as const]),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    ...label('edit'),
    submenu: [
      command('undo', 'undo', 'CmdOrCtrl+Z'),
      command('redo', 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      command('keepWhatIf', 'keepWhatIf'),
      separator,
      { role: 'cut', ...label('cut') },
      { role: 'copy', ...label('copy') },
      { role: 'paste', ...label('paste') },
      { role: 'selectAll', ...label('selectAll') },
    ],
  }
  const view: MenuItemConstructorOptions = {
    ...label('view'),
    submenu: [
      ...stages.map((stage, index) => ({
        ...text(`screen.${stage}`),
        accelerator: `CmdOrCtrl+${index + 1}`,
        click: () => send(stage),
      })),
      separator,
      {
        ...label('appearance'),
        submenu: [
          command('themeSystem', 'theme.system'),
          command('themeLight', 'theme.light'),
          command('themeDark', 'theme.dark'),
        ],
      },
      command('language', 'language'),
      separator,
      zooming('zoomIn', 1, 'CmdOrCtrl+='),
      zooming('zoomOut', -1, 'CmdOrCtrl+-'),
      zooming('zoomReset', 0, 'CmdOrCtrl+0'),
      { role: 'togglefullscreen', ...label('fullscreen') },
      ...(developing ? [separator, { role: 'toggleDevTools', ...label('devtools') } as const] : []),
    ],
  }
  const window: MenuItemConstructorOptions = {
    ...label('window'),
    ...(mac ? { role: 'window' as const } : {}),
    submenu: [
      { role: 'minimize', ...label('minimize') },
      {
        ...label('maximize'),
        click: (_item, front) => (front?.isMaximized() ? front.unmaximize() : front?.maximize()),
      },
    ],
  }
  const help: MenuItemConstructorOptions = {
    ...label('help'),
    role: 'help',
    submenu: [
      command('guide', 'help', 'F1'),
      command('why', 'why', 'Shift+F1'),
      ...(mac ? [] : [separator, command('about', 'about')]),
    ],
  }
  return [...(mac ? [application] : []), file, edit, view, window, help]
}
