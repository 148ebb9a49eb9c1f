import { useMemo, useRef, useState } from 'react'
import { allNames, formulaName } from '../../../shared/plan/formula-names.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './NormFields.module.css'

type Props = {
  readonly id: string
  readonly plan: Plan
  readonly value: string
  readonly invalid: boolean
  /** Every keystroke, also while the formula cannot be read yet. */
  readonly onValue: (value: string) => void
}

/** The word the caret stands at the end of. */
const stemAt = (text: string, caret: number): string =>
  /[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]*$/.exec(text.slice(0, caret))?.[0] ?? ''

/** As many suggestions as fit two lines. */
const FEW = 6

/** A formula with the names of the plan to choose from: arrows choose, Tab or Enter takes the name, Escape sends the list away. */
export function FormulaInput({ id, plan, value, invalid, onValue }: Props): React.ReactElement {
  const say = useSay()
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const [stem, setStem] = useState('')
  const [at, setAt] = useState(0)
  const names = useMemo(() => {
    const titles = new Map(
      [...plan.resources, ...plan.norms.map((norm) => ({ id: norm.id, name: norm.label }))].map((entry) => [
        formulaName(entry.id),
        entry.name,
      ]),
    )
    return allNames(plan).map((name) => ({ name, title: titles.get(name) ?? '' }))
  }, [plan])
  const offered = useMemo(() => {
    const wanted = stem.toLowerCase()
    if (wanted === '') return []
    const begins = ({ name }: { name: string }): boolean => name.toLowerCase().startsWith(wanted)
    const holds = ({ name, title }: { name: string; title: string }): boolean =>
      `${name} ${title}`.toLowerCase().includes(wanted)
    const found = [...names.filter(begins), ...names.filter((entry) => !begins(entry) && holds(entry))]
    return found.length === 1 && found[0]?.name === stem ? [] : found.slice(0, FEW)
  }, [names, stem])

  const look = (): void => {
    const input = field.current
    setStem(input === null || composing.current ? '' : stemAt(input.value, input.selectionStart))
    setAt(0)
  }
  const take = (name: string): void => {
    const input = field.current
    if (input === null) return
    const caret = input.selectionStart
    const before = value.slice(0, caret - stemAt(value, caret).length)
    onValue(`${before}${name}${value.slice(caret)}`)
    setStem('')
    requestAnimationFrame(() => {
      input.focus()
      input.setSelectionRange(before.length + name.length, before.length + name.length)
    })
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((at + 1) % offered.length),
    ArrowUp: () => setAt((at + offered.length - 1) % offered.length),
    Enter: () => take(offered[at]?.name ?? ''),
    Tab: () => take(offered[at]?.name ?? ''),
    Escape: () => setStem(''),
  }
  return (
    <>
      <textarea
        ref={field}
        id={id}
        rows={2}
        className={css.formula}
        data-typing=""
        spellCheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-names`}
        {...(offered.length > 0 ? { 'aria-activedescendant': `${id}-name-${at}` } : {})}
        value={value}
        placeholder={say(message('norms.formula.example'))}
        aria-invalid={invalid}
        {...(invalid ? { 'aria-errormessage': `${id}-error` } : {})}
        onCompositionStart={() => {
          composing.current = true
          setStem('')
        }}
        onCompositionEnd={() => {
          composing.current = false
          look()
        }}
        onChange={(event) => {
          onValue(event.currentTarget.value)
          look()
        }}
        onBlur={() => setStem('')}
        onKeyDown={(event) => {
          const act = keys[event.key]
          if (act === undefined || offered.length === 0 || event.ctrlKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          act()
        }}
      />
      <div id={`${id}-names`} role="listbox" aria-label={say(message('norms.formula.names'))} className={css.names}>
        {offered.map(({ name, title }, index) => (
          // Chosen by the keys of the field; the mouse must not take the keyboard from it.
          <div
            key={name}
            id={`${id}-name-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault()
              take(name)
            }}
          >
            <b>{name}</b> {title === name ? '' : title}
          </div>
        ))}
      </div>
    </>
  )
}
