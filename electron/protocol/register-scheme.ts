import { protocol } from 'electron'
import { scheme } from './origin.ts'

/** Before the app is ready, as Electron demands. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}
