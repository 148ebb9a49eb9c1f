import { useEffect, useRef, useState } from 'react'
import { type BlankPlan, blankPlan } from '../../../shared/plan/blank-plan.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Pack } from '../../../shared/plan/schema/pack.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useSay } from '../../state/session.ts'
import { loadPacks } from '../norms/packs.ts'
import { SourceTag } from '../norms/SourceTag.tsx'
import { valueIn } from '../norms/shape-cells.ts'
import css from './Begin.module.css'

type Chosen = { readonly pack?: Pack; readonly norms: readonly string[] }
type Props = {
  readonly place: BlankPlan
  readonly before: Chosen
  readonly onBack: () => void
  readonly onNext: (chosen: Chosen) => void
}

/** Taken unless the planner says no: what every plan of a county holds its beds and staff against. */
const usual: ReadonlySet<string> = new Set(['beds', 'physicians', 'nurses', 'pharmacists', 'gp', 'nurse-per-physician'])
/** Figures by head of the whole region: what can be computed on the first day. The others are taken in 标准. */
const firstDay = (norm: Norm): boolean =>
  (norm.shape === 'density' || norm.shape === 'range' || usual.has(norm.id)) &&
  (norm.level === 'nation' || norm.level === 'county')

export function NormStep({ place, before, onBack, onNext }: Props): React.ReactElement {
  const say = useSay()
  const { targetYear } = place
  const [packs, setPacks] = useState<readonly Pack[]>([])
  const [packId, setPackId] = useState(before.pack?.id)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(before.pack === undefined ? usual : before.norms))
  const field = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    field.current?.focus()
    void loadPacks().then(setPacks)
  }, [])
  // The period the target year lies in, or the latest one that has norms at all.
  const fitting = packs.find((p) => p.period.from <= targetYear && targetYear <= p.period.to)
  const pack =
    packs.find((p) => p.id === packId) ??
    (fitting !== undefined && fitting.norms.length > 0 ? fitting : packs.find((p) => p.norms.length > 0))
  const norms = pack?.norms.filter(firstDay) ?? []
  const words = { say, plan: { ...blankPlan(place), resources: [...(pack?.resources ?? [])] } }
  const taken = norms.filter((n) => ticked.has(n.id)).map((n) => n.id)
  const toggle = (id: string): void => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onNext({ ...(pack !== undefined && { pack }), norms: taken })
      }}
    >
      <div className={css.row}>
        <select
          ref={field}
          aria-label={say(message('norms.pack'))}
          value={pack?.id ?? ''}
          onChange={(event) => setPackId(event.currentTarget.value)}
        >
          {packs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        {pack !== undefined && fitting !== undefined && pack.id !== fitting.id ? (
          <p className={css.warning}>{say(message('begin.pack.older', { title: fitting.title }))}</p>
        ) : null}
      </div>
      <ul className={css.list} aria-label={say(message('begin.step.norms'))}>
        {norms.map((norm) => {
          const source = pack?.sources.find(({ id }) => id === norm.cite?.source)
          return (
            <li key={norm.id}>
              <label>
                <input type="checkbox" checked={ticked.has(norm.id)} onChange={() => toggle(norm.id)} />
                <span>{norm.label}</span>
                <b className="num">{valueIn(norm, targetYear, words)}</b>
                <SourceTag status={source?.status ?? 'assumption'} />
              </label>
            </li>
          )
        })}
        {norms.length === 0 ? <li className={css.note}>{pack?.note ?? say(message('screen.loading'))}</li> : null}
      </ul>
      <p className={css.note}>{say(message('begin.norms.more', { count: taken.length }))}</p>
      <div className={css.buttons}>
        <Button onClick={onBack}>{say(message('begin.back'))}</Button>
        <Button look="primary" onClick={() => onNext({ ...(pack !== undefined && { pack }), norms: taken })}>
          {say(message('begin.next'))}
        </Button>
      </div>
      <button type="submit" hidden />
    </form>
  )
}
