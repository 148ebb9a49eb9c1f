import type { App } from 'electron'
import { denyNavigation } from './deny-navigation.ts'
import { denyNewWindows } from './deny-new-windows.ts'
import { denyWebviews } from './deny-webviews.ts'

/** Every page that ever comes to life gets the same locks, before it loads anything. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents)
    denyNewWindows(contents)
    denyWebviews(contents)
    // Peers would be sought by datagrams that pass the network lock by.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
