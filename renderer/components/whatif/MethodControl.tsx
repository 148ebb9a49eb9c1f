import { useId } from 'react'
import { type Method, methods } from '../../../shared/plan/schema/allocation.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay, useSession } from '../../state/session.ts'
import type { Basis } from './overlay.ts'
import styles from './WhatIfBar.module.css'

type Props = {
  readonly basis: Basis
  readonly method: Method | undefined
  readonly onMethod: (method: Method | undefined) => void
}

/** One method for every class with a control total; as in the plan where nothing is chosen. */
export function MethodControl({ basis, method, onMethod }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const own = useSession((state) => state.scenario !== null)
  const current = method ?? basis.method
  const planned =
    basis.classes.length === 0
      ? '—'
      : basis.method === undefined
        ? say(message('screen.whatIf.mixed'))
        : say(message(`method.${basis.method}`))

  return (
    <div className={styles.control}>
      <div className={styles.line}>
        <label htmlFor={id}>{say(message('screen.whatIf.method'))}</label>
        <select
          id={id}
          className={styles.select}
          data-changed={method !== undefined && method !== basis.method}
          value={current ?? ''}
          disabled={basis.classes.length === 0}
          onChange={(event) => {
            const chosen = methods.find((other) => other === event.currentTarget.value)
            onMethod(chosen === basis.method ? undefined : chosen)
          }}
        >
          {basis.method === undefined ? <option value="">{planned}</option> : null}
          {methods.map((other) => (
            <option key={other} value={other}>
              {say(message(`method.${other}`))}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.scope}>{say(message('screen.whatIf.ofClasses', { count: basis.classes.length }))}</p>
      <div className={`${styles.note} num`}>
        <span>{say(message(own ? 'screen.whatIf.own' : 'screen.whatIf.base', { value: planned }))}</span>
        {method === undefined ? <span>{say(message('screen.whatIf.unchanged'))}</span> : null}
      </div>
    </div>
  )
}
