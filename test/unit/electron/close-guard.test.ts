import { EventEmitter } from 'node:events'
import type { BrowserWindow, Dialog } from 'electron'
import { expect, it } from 'vitest'
import { guardClose } from '../../../electron/close-guard.ts'
import { createDocumentState } from '../../../electron/document-state.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))
const answers = { save: 0, discard: 1, cancel: 2 }

/** A window whose close() is what the user's click is, and the question as it is put. */
function shell(answer: keyof typeof answers) {
  const events = new EventEmitter()
  const state = { closed: false, questions: [] as string[][], commands: [] as string[] }
  const close = (): void => {
    let prevented = false
    events.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) state.closed = true
  }
  const window = { on: events.on.bind(events), close } as unknown as BrowserWindow
  const dialog = {
    showMessageBox: async (_window: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
      state.questions.push([message, ...buttons])
      return { response: answers[answer], checkboxChecked: false }
    },
  } as unknown as Dialog
  const document = createDocumentState()
  const guard = guardClose({ window, dialog, document, send: (command) => state.commands.push(command) })
  return { state, close, document, guard }
}

it('closes at once where nothing is unsaved', () => {
  const { state, close, document } = shell('cancel')
  document.set('舒兰', false, 'zh-CN')
  close()
  expect(state).toEqual({ closed: true, questions: [], commands: [] })
})

it('asks in Chinese and stays where the answer is 取消', async () => {
  const { state, close, document } = shell('cancel')
  document.set('舒兰', true, 'zh-CN')
  close()
  close()
  await settled()
  expect(state.questions).toEqual([['“舒兰”有未保存的修改。', '保存', '不保存', '取消']])
  expect(state.closed).toBe(false)
})

it('leaves without saving where the answer is 不保存', async () => {
  const { state, close, document } = shell('discard')
  document.set('舒兰', true, 'zh-CN')
  close()
  await settled()
  expect(state).toMatchObject({ closed: true, commands: [] })
})

it('saves through the page and closes once the page says that all is saved', async () => {
  const { state, close, document, guard } = shell('save')
  document.set('舒兰', true, 'zh-CN')
  close()
  await settled()
  expect(state).toMatchObject({ closed: false, commands: ['save'] })
  guard.saveEnded(true)
  document.set('舒兰', false, 'zh-CN')
  expect(state.closed).toBe(true)
})

it('stays after a save that failed, and does not close by itself later', async () => {
  const { state, close, document, guard } = shell('save')
  document.set('舒兰', true, 'zh-CN')
  close()
  await settled()
  guard.saveEnded(false)
  document.set('舒兰', false, 'zh-CN')
  expect(state.closed).toBe(false)
})

it('asks about assumptions first: kept, the usual question follows; dropped, it closes', async () => {
  const kept = shell('save')
  kept.document.set('舒兰', false, 'zh-CN', true)
  kept.close()
  await settled()
  expect(kept.state).toMatchObject({
    closed: false,
    questions: [['“舒兰”有未存为方案的假设。', '存为方案', '不保留假设', '取消']],
    commands: ['keepWhatIf'],
  })
  kept.document.set('舒兰', true, 'zh-CN')
  await settled()
  expect(kept.state).toMatchObject({ closed: false, commands: ['keepWhatIf', 'save'] })
  kept.document.set('舒兰', false, 'zh-CN')
  expect(kept.state.closed).toBe(true)

  const dropped = shell('discard')
  dropped.document.set('舒兰', false, 'zh-CN', true)
  dropped.close()
  await settled()
  expect(dropped.state).toMatchObject({ closed: true, commands: [] })
})
