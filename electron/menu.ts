import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/ipc/bridge.ts'
import { type Language, message, say, type TextKey } from '../shared/text/message.ts'

type Label = TextKey extends infer Key ? (Key extends `shell.menu.${infer Name}` ? Name : never) : never

/** The menu in the language of the page. Every entry sends the command that the page's own button and key run. */
export function menuTemplate(
  language: Language,
  send: (command: MenuCommand) => void,
  developing: boolean,
): MenuItemConstructorOptions[] {
  const label = (name: Label): { label: string } => ({ label: say(language, message(`shell.menu.${name}`)) })
  const command = (name: Label, what: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    ...label(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(what),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const mac = process.platform === 'darwin'

  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      ...label('file'),
      submenu: [
        command('open', 'open', 'CmdOrCtrl+O'),
        command('save', 'save', 'CmdOrCtrl+S'),
        command('saveAs', 'saveAs', 'CmdOrCtrl+Shift+S'),
        separator,
        command('savePdf', 'savePdf'),
        command('print', 'print', 'CmdOrCtrl+P'),
        ...(mac ? [] : [separator, { role: 'quit', ...label('quit') } as const]),
      ],
    },
    {
      ...label('edit'),
      submenu: [
        command('undo', 'undo', 'CmdOrCtrl+Z'),
        command('redo', 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut', ...label('cut') },
        { role: 'copy', ...label('copy') },
        { role: 'paste', ...label('paste') },
        { role: 'selectAll', ...label('selectAll') },
      ],
    },
    {
      ...label('view'),
      submenu: [
        command('overview', 'stage.overview', 'CmdOrCtrl+1'),
        command('population', 'stage.population', 'CmdOrCtrl+2'),
        command('allocation', 'stage.allocation', 'CmdOrCtrl+3'),
        command('audit', 'stage.audit', 'CmdOrCtrl+4'),
        command('printStage', 'stage.print', 'CmdOrCtrl+5'),
        separator,
        command('theme', 'theme'),
        command('language', 'language'),
        separator,
        { role: 'zoomIn', ...label('zoomIn') },
        { role: 'zoomOut', ...label('zoomOut') },
        { role: 'resetZoom', ...label('zoomReset') },
        { role: 'togglefullscreen', ...label('fullscreen') },
        ...(developing ? [separator, { role: 'toggleDevTools', ...label('devtools') } as const] : []),
      ],
    },
    { ...label('help'), role: 'help', submenu: [command('why', 'why', 'F1'), { role: 'about', ...label('about') }] },
  ]
}
