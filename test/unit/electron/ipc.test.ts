import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { expect, it } from 'vitest'
import { connect, type Handlers } from '../../../electron/ipc.ts'
import { pageUrl } from '../../../electron/protocol/origin.ts'
import { contract } from '../../../shared/ipc/contract.ts'

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** The contract connected to a machine that notes what reaches it. */
function connected() {
  const listeners = new Map<string, Listener>()
  const mainFrame = { url: pageUrl } as WebFrameMain
  const reached: unknown[] = []
  const handlers = Object.fromEntries(
    Object.keys(contract).map((channel) => [channel, (...args: unknown[]) => reached.push([channel, ...args])]),
  ) as unknown as Handlers
  const misfits: string[] = []
  connect(
    { handle: (channel, listener) => listeners.set(channel, listener) },
    { mainFrame } as WebContents,
    handlers,
    (channel) => misfits.push(channel),
  )
  const call = (channel: string, senderFrame: WebFrameMain, ...args: unknown[]): unknown =>
    listeners.get(channel)?.({ senderFrame } as IpcMainInvokeEvent, ...args)
  return { call, reached, misfits, mainFrame }
}

it('tells of arguments that do not fit, so that no unsaved edit is taken for saved', () => {
  const { call, reached, misfits, mainFrame } = connected()
  call('setDocument', mainFrame, '舒兰', true, 'zh-CN')
  expect(() => call('setDocument', mainFrame, '长'.repeat(2001), true, 'zh-CN')).toThrow()
  expect(reached).toEqual([['setDocument', '舒兰', true, 'zh-CN']])
  expect(misfits).toEqual(['setDocument'])
})

it('does nothing for a strange sender', () => {
  const { call, reached, misfits } = connected()
  expect(() => call('setDocument', { url: pageUrl } as WebFrameMain, 7)).toThrow('unknown sender')
  expect([reached, misfits]).toEqual([[], []])
})
