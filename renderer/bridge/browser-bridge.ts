/** The browser edition's side of the bridge: the same functions with what a browser has: file pickers, downloads, its print dialog. */
import { err, ok } from '../../shared/base/result.ts'
import type { NormaBridge } from '../../shared/ipc/bridge.ts'
import { links } from '../../shared/ipc/links.ts'
import { type Language, message, say } from '../../shared/text/message.ts'
import { browserFiles } from './browser-files.ts'
import { browserWork } from './browser-work.ts'
import { printDocument } from './print-document.ts'

export function browserBridge(page: Window): NormaBridge {
  let unsaved = false
  let language: Language = 'zh-CN'
  const files = browserFiles(page, () => say(language, message('shell.filter.plan')))
  page.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })

  return {
    edition: 'browser',
    platform: 'web',
    openShipped: async (name) => {
      try {
        const response = await page.fetch(`/plans/${encodeURIComponent(name)}.norma`)
        if (!response.ok) return err(message('shell.shipped.unknown', { name }))
        const bytes = new Uint8Array(await response.arrayBuffer())
        return ok({ ...files.copyWithoutFile(`${name}.norma`), bytes, readOnly: false })
      } catch {
        // fetch rejects only where the local service cannot be reached.
        return err(message('shell.browser.closed'))
      }
    },
    open: files.open,
    save: files.save,
    saveAs: files.saveAs,
    saveExport: files.saveExport,
    savePdf: async (suggestedName, html) => {
      // The browser's own dialog names the file and does not tell where it went, so no saved file is claimed.
      const printed = await printDocument(page, html, suggestedName)
      return printed.ok ? ok(null) : printed
    },
    print: (html) => printDocument(page, html, page.document.title),
    setDocument: (title, isUnsaved, nextLanguage, assumed = false) => {
      unsaved = isUnsaved || assumed
      language = nextLanguage
      const name = say(language, message('shell.name'))
      page.document.title = `${isUnsaved ? '● ' : ''}${title === '' ? name : `${title} — ${name}`}`
    },
    // The browser's own frame and menus stay as they are.
    versions: {},
    setAppearance: () => {},
    showMenu: () => {},
    openLink: async (name) => {
      page.open(links[name], '_blank', 'noopener,noreferrer')
      return ok(true)
    },
    // A browser has no menu of ours and hands no files over: the page's own keys, buttons and drop target do the same.
    work: browserWork(page),
    onCommand: () => () => {},
    onOpenFile: () => () => {},
  }
}
