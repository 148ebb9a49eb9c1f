/** The only bridge: named functions, no channel names and no Electron object reach the page. Runs in the sandbox. */
import { contextBridge, ipcRenderer } from 'electron'
import type { MenuCommand, NormaBridge, OpenedFile } from '../shared/ipc/bridge.ts'
import type { Channel, events } from '../shared/ipc/contract.ts'

// Written again and held equal by type: importing the values would bring the schemas into the sandbox.
const commandEvent: typeof events.command = 'norma:command'
const openFileEvent: typeof events.openFile = 'norma:open-file'

const ask = (channel: Channel, ...args: readonly unknown[]): Promise<never> =>
  ipcRenderer.invoke(channel, ...args) as Promise<never>

function listen<T>(event: string, listener: (value: T) => void): () => void {
  const forward = (_event: unknown, value: T): void => listener(value)
  ipcRenderer.on(event, forward)
  return () => {
    ipcRenderer.off(event, forward)
  }
}

const platforms = { win32: 'win32', darwin: 'darwin' } as const

const norma = {
  edition: 'desktop',
  platform: platforms[process.platform as keyof typeof platforms] ?? 'linux',
  openShipped: (name) => ask('openShipped', name),
  open: () => ask('open'),
  save: (handle, content) => ask('save', handle, content),
  saveAs: (suggestedName, content) => ask('saveAs', suggestedName, content),
  savePdf: (suggestedName, html) => ask('savePdf', suggestedName, html),
  print: (html) => ask('print', html),
  saveExport: (suggestedName, content) => ask('saveExport', suggestedName, content),
  setDocument: (title, unsaved, language) => {
    void ask('setDocument', title, unsaved, language)
  },
  onCommand: (listener) => listen<MenuCommand>(commandEvent, listener),
  onOpenFile: (listener) => {
    const stop = listen<OpenedFile>(openFileEvent, listener)
    void ask('pageReady')
    return stop
  },
} satisfies NormaBridge

contextBridge.exposeInMainWorld('norma', norma)
