import type { WebContents } from 'electron'

/** The page is loaded once; links, forms, dropped files and scripts lead nowhere. A frame may only show what the page wrote into it. */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || event.url !== 'about:srcdoc') event.preventDefault()
  })
}
