import { type KeyboardEvent, type RefObject, useDeferredValue, useMemo, useState } from 'react'
import type { FacilityRecord } from '../../../shared/facilities/facility-record.ts'
import { finder } from '../../../shared/facilities/find.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './FacilitiesView.module.css'

type Props = {
  readonly language: Language
  readonly input: RefObject<HTMLInputElement | null>
  /** In the order of the screen. */
  readonly records: readonly FacilityRecord[]
  readonly at: string | undefined
  readonly onGo: (row: string) => void
  readonly onLeave: () => void
}

/** Enter goes to the next facility found, Shift+Enter to the one before, Esc back to the table. */
export function FindBox({ language, input, records, at, onGo, onLeave }: Props) {
  const [query, setQuery] = useState('')
  const settled = useDeferredValue(query)
  const found = useMemo(() => {
    if (settled.trim() === '') return []
    const isWanted = finder(settled)
    return records.flatMap(({ facility }) => (isWanted(facility) ? [facility.id] : []))
  }, [records, settled])
  const place = found.indexOf(at ?? '')
  const label = say(language, message('facilities.find'))

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      const step = event.shiftKey ? -1 : 1
      const next =
        found[place === -1 ? (step === 1 ? 0 : found.length - 1) : (place + step + found.length) % found.length]
      if (next !== undefined) onGo(next)
    } else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <label className={css.find}>
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="Control+F"
        placeholder={label}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status">
        {settled.trim() === ''
          ? ''
          : found.length === 0
            ? say(language, message('facilities.notFound'))
            : say(language, message('facilities.found', { at: place + 1, count: found.length }))}
      </span>
    </label>
  )
}
