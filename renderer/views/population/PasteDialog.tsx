import { Modal } from '@mantine/core'
import { useState } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { type Block, parseTsv, readBlock } from '../../components/grid/clipboard.ts'
import { useSay } from '../../state/session.ts'
import css from './ImportDialog.module.css'

type Props = { readonly onClose: () => void; readonly onBlock: (block: Block) => void }

/** A place to paste a table: the clipboard is read only when something is pasted from it. */
export function PasteDialog({ onClose, onBlock }: Props): React.ReactElement {
  const say = useSay()
  const [text, setText] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(message('people.pasteTitle'))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size="lg"
      centered
    >
      <textarea
        data-autofocus
        className={css.paste}
        aria-label={say(message('people.pasteTitle'))}
        placeholder={say(message('people.pasteHere'))}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const block = readBlock(event.clipboardData)
          if (block.length === 0) return
          event.preventDefault()
          onBlock(block)
        }}
      />
      <div className={css.foot}>
        <p>{say(message('people.pasteTyped'))}</p>
        <Button onClick={onClose}>{say(message('screen.cancel'))}</Button>
        <Button look="primary" disabled={text.trim() === ''} onClick={() => onBlock(parseTsv(text))}>
          {say(message('people.pasteRead'))}
        </Button>
      </div>
    </Modal>
  )
}
