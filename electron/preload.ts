/** The only bridge: named functions, no channel names and no Electron object reach the page. Runs in the sandbox. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { MenuCommand, NormaBridge, OpenedFile } from '../shared/ipc/bridge.ts'
import type { Channel, events } from '../shared/ipc/contract.ts'
import type { FileNews, Recovered, WorkBridge } from '../shared/ipc/work-bridge.ts'

// Written again and held equal by type: importing the values would bring the schemas into the sandbox.
const commandEvent: typeof events.command = 'norma:command'
const openFileEvent: typeof events.openFile = 'norma:open-file'
const fileNewsEvent: typeof events.fileNews = 'norma:file-news'
const recoveredEvent: typeof events.recovered = 'norma:recovered'

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

/** Only a file that a person dropped has a place; one that a script made has none. */
const placeOf = (file: object): string => (file instanceof File ? webUtils.getPathForFile(file) : '')

const work = {
  journalStart: (start) => ask('journalStart', start),
  journalAppend: (entries) => ask('journalAppend', entries),
  journalEnd: () => ask('journalEnd'),
  recoverable: () => ask('recoverable'),
  recover: (id) => ask('recover', id),
  recoverInNewWindow: (id) => ask('recoverInNewWindow', id),
  discardRecovery: (id) => ask('discardRecovery', id),
  postponeRecovery: () => ask('postponeRecovery'),
  recent: () => ask('recent'),
  openRecent: (id) => ask('openRecent', id),
  forgetRecent: (id) => ask('forgetRecent', id),
  openDropped: async (file) => {
    const path = placeOf(file)
    return path === '' ? { ok: true, value: null } : ask('openDropped', path)
  },
  newWindow: () => ask('newWindow'),
  showing: (handle) => ask('showing', handle),
  look: (handle) => ask('look', handle),
  keepMine: (handle) => ask('keepMine', handle),
  savePackage: (suggestedName, parts) => ask('savePackage', suggestedName, parts),
  onFileNews: (listener) => listen<FileNews>(fileNewsEvent, listener),
  onRecovered: (listener) => listen<Recovered>(recoveredEvent, listener),
} satisfies WorkBridge

const norma = {
  edition: 'desktop',
  platform: platforms[process.platform as keyof typeof platforms] ?? 'linux',
  versions: { Electron: process.versions.electron, Chromium: process.versions.chrome, Node: process.versions.node },
  openShipped: (name) => ask('openShipped', name),
  open: () => ask('open'),
  save: (handle, content) => ask('save', handle, content),
  saveAs: (suggestedName, content) => ask('saveAs', suggestedName, content),
  savePdf: (suggestedName, html) => ask('savePdf', suggestedName, html),
  print: (html) => ask('print', html),
  saveExport: (suggestedName, content) => ask('saveExport', suggestedName, content),
  setDocument: (title, unsaved, language, assumed = false) => {
    void ask('setDocument', title, unsaved, language, assumed)
  },
  setAppearance: (appearance) => {
    void ask('setAppearance', appearance)
  },
  showMenu: (x, y) => {
    void ask('showMenu', x, y)
  },
  openLink: (name) => ask('openLink', name),
  onCommand: (listener) => listen<MenuCommand>(commandEvent, listener),
  onOpenFile: (listener) => {
    const stop = listen<OpenedFile>(openFileEvent, listener)
    void ask('pageReady')
    return stop
  },
  work,
} satisfies NormaBridge

contextBridge.exposeInMainWorld('norma', norma)

// The page has no use for peers, and asking for one opens datagram sockets before any policy is asked.
contextBridge.executeInMainWorld({
  func: () => {
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(globalThis, name)
  },
})
