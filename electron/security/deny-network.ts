import type { Session } from 'electron'
import { isOurs } from '../protocol/origin.ts'

/** data: and blob: are made by the page itself; devtools: is the tool of developers. */
const local = ['data:', 'blob:', 'devtools:']

/** Nothing leaves the machine: every request that is not for the application itself is cancelled. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOurs(url) && !local.some((scheme) => url.startsWith(scheme)) })
  })
}
