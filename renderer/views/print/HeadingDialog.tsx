import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { AnnexItem } from '../../../shared/plan/schema/annex.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './Editor.module.css'

type Heading = Extract<AnnexItem, { kind: 'heading' }>
type Props = {
  readonly item: Heading
  readonly language: Language
  readonly onSave: (item: Heading) => void
  readonly onClose: () => void
}

const levels = ['1', '2', '3'] as const

/** One heading between tables. */
export function HeadingDialog({ item, language, onSave, onClose }: Props): React.ReactElement {
  const [draft, setDraft] = useState(item)
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('annex.add.heading')}
      closeButtonProps={{ 'aria-label': words('annex.close') }}
      transitionProps={{ duration: 0 }}
      centered
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.text.trim() !== '') onSave({ ...draft, text: draft.text.trim() })
        }}
      >
        <label>
          <span>{words('annex.headingText')}</span>
          <input
            data-autofocus
            value={draft.text}
            maxLength={500}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{words('annex.style')}</span>
          <select
            value={draft.level}
            onChange={(event) =>
              setDraft({ ...draft, level: levels.find((level) => level === event.currentTarget.value) ?? '1' })
            }
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {words(`annex.style.heading${level}`)}
              </option>
            ))}
          </select>
        </label>
        <div className={css.foot}>
          <Button onClick={onClose}>{words('annex.cancel')}</Button>
          <button type="submit" className={css.submit} disabled={draft.text.trim() === ''}>
            {words('annex.save')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
