/** The only origin of the application. A scheme of our own has no file system and no network behind it. */
export const scheme = 'app'
export const host = 'norma'
export const pageUrl = `${scheme}://${host}/index.html`

/** True for addresses of the application itself. */
export function isOurs(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === host
}
