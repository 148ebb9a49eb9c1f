import type { BrowserWindow, Dialog, Shell } from 'electron'
import { ok, type Result } from '../../shared/base/result.ts'
import { type LinkName, links } from '../../shared/ipc/links.ts'
import { type Language, type Message, message, say } from '../../shared/text/message.ts'

export type OpenLinkParts = {
  readonly window: BrowserWindow
  readonly dialog: Dialog
  readonly shell: Pick<Shell, 'openExternal'>
  readonly language: Language
}

/** The one way out of the application: an address of the list, shown in full to the user, who opens it or does not. */
export async function openLink(
  name: LinkName,
  { window, dialog, shell, language }: OpenLinkParts,
): Promise<Result<true | null, Message>> {
  const words = (key: 'question' | 'detail' | 'open' | 'cancel'): string =>
    say(language, message(`shell.link.${key}`, { address: links[name] }))
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words('question'),
    detail: words('detail'),
    buttons: [words('open'), words('cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return ok(null)
  await shell.openExternal(links[name])
  return ok(true)
}
