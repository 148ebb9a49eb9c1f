import type { IpcMain, WebContents } from 'electron'
import type { ZodType } from 'zod'
import { type ArgumentsOf, type Channel, contract } from '../shared/ipc/contract.ts'
import { requireSender } from './security/require-sender.ts'

/** One function per channel of the contract, with the arguments its schema lets through. */
export type Handlers = { readonly [C in Channel]: (...args: ArgumentsOf<C>) => unknown }

/** Connects the contract: unknown senders and arguments that do not fit throw, and the page's promise rejects. */
export function connect(
  ipcMain: Pick<IpcMain, 'handle'>,
  contents: Pick<WebContents, 'mainFrame'>,
  handlers: Handlers,
  misfit: (channel: Channel) => void,
): void {
  const connectOne = <C extends Channel>(channel: C): void => {
    const schema: ZodType<ArgumentsOf<C>> = contract[channel]
    ipcMain.handle(channel, (event, ...args) => {
      requireSender(event, contents)
      const fitting = schema.safeParse(args)
      if (fitting.success) return handlers[channel](...fitting.data)
      misfit(channel)
      throw fitting.error
    })
  }
  for (const channel of Object.keys(contract) as Channel[]) connectOne(channel)
}
