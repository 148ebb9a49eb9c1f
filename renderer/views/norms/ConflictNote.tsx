import { useState } from 'react'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { lineRanges } from '../../components/line-ranges.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { governingOver } from './conflicts.ts'
import { requiredText } from './NormList.tsx'
import css from './NormPanel.module.css'
import type { ListedNorm } from './norm-list.ts'
import { valueIn } from './shape-cells.ts'

const none: readonly never[] = []

/** Norms that give one thing different numbers, side by side with their lines; the planner chooses which governs, the others stay. */
export function ConflictNote({
  plan,
  listed,
}: {
  readonly plan: Plan
  readonly listed: ListedNorm
}): React.ReactElement | null {
  const say = useSay()
  const { commit } = useActions()
  const rows = useSession((state) => state.view?.normRows)
  const contests = useSession((state) => state.view?.contests ?? none)
  const [refused, setRefused] = useState<Message | null>(null)
  if (listed.conflicts.length === 0) return null
  const { norm: own } = listed
  const norms = plan.norms.filter(({ id }) => id === own.id || listed.conflicts.includes(id))
  const governs = governingOver(contests, own.id)
  const choose = (norm: string): void => {
    const { scope, resource } = own
    const done = commit(
      [
        {
          type: 'setGoverning',
          unit: scope.unit,
          ...(scope.class === undefined ? {} : { class: scope.class }),
          resource,
          norm,
        },
      ],
      message('norms.edit.governs'),
    )
    setRefused(done.ok ? null : done.error)
  }
  return (
    <fieldset className={css.conflict}>
      <legend>{say(message('norms.conflict', { count: norms.length, year: plan.targetYear }))}</legend>
      {norms.map((norm) => {
        const row = rows?.find((candidate) => candidate.norm === norm.id)
        return (
          <label key={norm.id} data-on={norm.id === governs}>
            <input
              type="radio"
              name={`governs-${own.id}`}
              checked={norm.id === governs}
              onChange={() => choose(norm.id)}
            />
            <b className="num">{valueIn(norm, plan.targetYear, { say, plan })}</b>
            <span title={norm.label}>
              {norm.id} {norm.label}
              {norm.cite?.lines === undefined
                ? ''
                : ` ${say(message('inspector.lines', { lines: lineRanges(norm.cite.lines).join('、') }))}`}
            </span>
            <b className="num">{row === undefined ? '—' : requiredText(row)}</b>
          </label>
        )
      })}
      <small>{refused === null ? say(message('norms.conflict.hint')) : say(refused)}</small>
    </fieldset>
  )
}
