import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { ok } from '../shared/base/result.ts'
import { MAX_PLAN_BYTES, tooLarge } from '../shared/plan/gate.ts'
import { type Message, message } from '../shared/text/message.ts'
import { type Outcome, wrongInput } from './failure.ts'
import { reasonOf } from './reason.ts'

/** The bytes of a file, its size looked at before anything is read: a huge file costs nothing, a device is not waited for. `absent` is said of no file. */
export async function readInput(file: string, absent = message('cli.noFile', { file })): Promise<Outcome<Uint8Array>> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = await handle.stat()
    if (stat.isDirectory()) return wrongInput(message('cli.isDirectory', { file }))
    if (!stat.isFile()) return wrongInput(message('cli.notRegular', { file }))
    if (stat.size > MAX_PLAN_BYTES)
      return wrongInput(message('cli.cannotUse', { file, count: 1 }), tooLarge(stat.size).message)
    const bytes = new Uint8Array(stat.size)
    let length = 0
    for (let read = -1; length < bytes.length && read !== 0; length += read) {
      read = (await handle.read(bytes, length, bytes.length - length, length)).bytesRead
    }
    return length === stat.size ? ok(bytes) : wrongInput(message('cli.grew', { file }))
  } catch (error) {
    return wrongInput(problem(file, error, absent))
  } finally {
    await handle?.close()
  }
}

function problem(file: string, error: unknown, absent: Message): Message {
  const { code, reason } = reasonOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return absent
  if (code === 'EISDIR') return message('cli.isDirectory', { file })
  if (code === 'EACCES' || code === 'EPERM') return message('cli.noPermission', { file })
  return message('cli.unreadable', { file, reason })
}
