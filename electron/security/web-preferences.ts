import type { WebPreferences } from 'electron'

/** What every window of the application gets. The defaults are written out so that a change of theirs changes nothing here. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spell checker would fetch dictionaries.
  spellcheck: false,
} satisfies WebPreferences
