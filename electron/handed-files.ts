import { resolve } from 'node:path'
import type { Result } from '../shared/base/result.ts'
import type { OpenedFile } from '../shared/ipc/bridge.ts'
import type { Message } from '../shared/text/message.ts'

/** Plans named on a command line. Switches and the folder of the application are passed over. */
export const plansIn = (argv: readonly string[], workingDirectory: string): string[] =>
  argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && /\.norma$/i.test(argument))
    .map((path) => resolve(workingDirectory, path))

export type HandedFiles = {
  /** A double click, a drop on the icon, a command line: kept until the page listens. */
  hand(path: string): void
  /** The page listens from now on. */
  pageReady(): void
}

export type HandedFilesParts = {
  /** null where another window shows the file already. */
  read(path: string): Promise<Result<OpenedFile | null, Message>>
  show(file: OpenedFile): void
  refuse(problem: Message): void
}

/** Files handed over by the system, in order; the page gets them when it can take them. */
export function handedFiles({ read, show, refuse }: HandedFilesParts): HandedFiles {
  const waiting: string[] = []
  let listening = false

  const deliver = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const file = await read(path)
      if (!file.ok) refuse(file.error)
      else if (file.value !== null) show(file.value)
    }
  }
  return {
    hand: (path) => {
      waiting.push(path)
      if (listening) void deliver()
    },
    pageReady: () => {
      listening = true
      void deliver()
    },
  }
}
