import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Sheet } from '../../../../shared/import/sheet.ts'
import { type Language, type Message, message, say } from '../../../../shared/text/message.ts'
import { chooseUpload } from '../../../bridge/upload.ts'
import { Button } from '../../../components/controls/Button.tsx'
import { type Block, parseTsv, readBlock } from '../../../components/grid/clipboard.ts'
import { readFile } from '../../../worker/read-file.ts'
import css from './import.module.css'

export type Source = { readonly name: string; readonly sheets: readonly Sheet[]; readonly encoding?: string }

type Props = {
  readonly language: Language
  readonly onClose: () => void
  readonly onSource: (source: Source) => void
}

/** Where the report is: a file, or a place to paste it. The clipboard is read only when something is pasted from it. */
export function ReportSource({ language, onClose, onSource }: Props): React.ReactElement {
  const words = (message: Message): string => say(language, message)
  const [text, setText] = useState('')
  const [notice, setNotice] = useState<Message | undefined>(undefined)
  const pasted = (block: Block): void =>
    onSource({ name: words(message('import.clipboard')), sheets: [{ name: '', rows: block }] })
  const choose = async (): Promise<void> => {
    const file = await chooseUpload(window, '.xlsx,.csv,.tsv,.txt')
    if (file === null) return
    setNotice(message('import.reading', { name: file.name }))
    const read = await readFile(file)
    if (!read.ok) return setNotice(read.error)
    const { sheets, encoding } = read.value
    onSource({ name: file.name, sheets, ...(encoding !== undefined && { encoding: encoding.toUpperCase() }) })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words(message('statistics.title'))}
      closeButtonProps={{ 'aria-label': words(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size="lg"
      centered
    >
      <div className={css.row}>
        <Button look="primary" onClick={() => void choose()}>
          {words(message('statistics.openFile'))}
        </Button>
        <span className={css.hint}>{words(message('statistics.openHint'))}</span>
      </div>
      <textarea
        data-autofocus
        className={css.paste}
        aria-label={words(message('statistics.paste'))}
        placeholder={words(message('people.pasteHere'))}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const block = readBlock(event.clipboardData)
          if (block.length === 0) return
          event.preventDefault()
          pasted(block)
        }}
      />
      <div className={css.foot}>
        <p role="status">{notice === undefined ? '' : words(notice)}</p>
        <Button onClick={onClose}>{words(message('screen.cancel'))}</Button>
        <Button disabled={text.trim() === ''} onClick={() => pasted(parseTsv(text))}>
          {words(message('people.pasteRead'))}
        </Button>
      </div>
    </Modal>
  )
}
