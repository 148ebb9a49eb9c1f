import { useEffect, useState } from 'react'
import { fromPack } from '../../../shared/plan/pack.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Pack } from '../../../shared/plan/schema/pack.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay } from '../../state/session.ts'
import fields from './NormFields.module.css'
import css from './NormPanel.module.css'
import list from './PackPanel.module.css'
import { loadPacks } from './packs.ts'
import { SourceTag } from './SourceTag.tsx'
import { unitOf, valueIn } from './shape-cells.ts'
import { levelWords, signs } from './words.ts'

type Props = { readonly plan: Plan; readonly onDone: (id: string | null) => void }

/** Norms of a planning period with where each stands and how far it was checked; taken one by one, never all unseen. */
export function PackPanel({ plan, onDone }: Props): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const [packs, setPacks] = useState<readonly Pack[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [refused, setRefused] = useState<{ readonly id: string; readonly words: Message } | null>(null)
  useEffect(() => {
    let wanted = true
    loadPacks()
      .then((loaded) => {
        if (wanted) setPacks(loaded)
      })
      .catch(() => {
        if (wanted) setPacks([])
      })
    return () => {
      wanted = false
    }
  }, [])

  const fits = (packs ?? []).find(({ period }) => period.from <= plan.targetYear && plan.targetYear <= period.to)
  const pack = (packs ?? []).find(({ id }) => id === chosen) ?? fits ?? packs?.[0]
  const take = (template: Norm): void => {
    if (pack === undefined) return
    const taken = fromPack(pack, template.id, plan)
    if (taken === undefined) return
    const { norm, sources, resources, registers } = taken
    const done = commit(
      [
        {
          type: 'putNorm',
          norm,
          ...(sources.length > 0 && { sources }),
          ...(resources.length > 0 && { resources }),
          ...(registers.length > 0 && { registers }),
        },
      ],
      message('norms.edit.take', { name: norm.label }),
    )
    setRefused(done.ok ? null : { id: template.id, words: done.error })
  }
  const wanted = search.normalize('NFKC').toLowerCase()
  const templates = (pack?.norms ?? []).filter((norm) =>
    `${norm.id} ${norm.label} ${norm.group ?? ''} ${norm.quote ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted),
  )
  return (
    <div className={css.panel}>
      <header className={css.head}>
        <h2>{say(message('norms.fromPack'))}</h2>
        <select
          className={fields.select}
          aria-label={say(message('norms.pack'))}
          value={pack?.id ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {(packs ?? []).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </header>
      <div className={css.body}>
        {packs === null ? <p className={css.note}>{say(message('screen.loading'))}</p> : null}
        {packs?.length === 0 ? <p className={css.note}>{say(message('norms.pack.none'))}</p> : null}
        {pack === undefined ? null : (
          <>
            <input
              type="search"
              className={fields.text}
              data-typing=""
              aria-label={say(message('norms.search'))}
              placeholder={say(message('norms.search'))}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            {pack.note === undefined ? null : <p className={css.note}>{pack.note}</p>}
            {pack.notIssued === undefined ? null : (
              <section className={css.warning}>
                <h3>{say(message('norms.pack.notIssued'))}</h3>
                <ul>
                  {pack.notIssued.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </section>
            )}
            <ul className={list.templates}>
              {templates.map((norm) => {
                const source = pack.sources.find(({ id }) => id === norm.cite?.source)
                const words = { say, plan: { ...plan, resources: pack.resources } }
                const has = plan.norms.some((own) => own.pack === pack.id && own.label === norm.label)
                const comparator = 'comparator' in norm && norm.comparator !== undefined ? signs[norm.comparator] : ''
                return (
                  <li key={norm.id}>
                    <div>
                      <p>{norm.label}</p>
                      <p className="num">
                        <b>
                          {comparator} {valueIn(norm, pack.period.to, words)}
                        </b>{' '}
                        {unitOf(norm, words)}
                      </p>
                      <small>
                        {[source?.title, source?.number, source?.date].filter(Boolean).join(' ')}{' '}
                        <SourceTag status={source?.status ?? 'assumption'} />{' '}
                        {norm.level === undefined
                          ? ''
                          : say(message('norms.writtenFor', { level: levelWords[norm.level] }))}
                      </small>
                      {refused?.id === norm.id ? (
                        <p className={fields.error} role="alert">
                          {say(refused.words)}
                        </p>
                      ) : null}
                    </div>
                    <Button
                      disabled={has}
                      label={say(message(has ? 'norms.taken' : 'norms.takeNamed', { name: norm.label }))}
                      onClick={() => take(norm)}
                    >
                      {say(message(has ? 'norms.taken' : 'norms.take'))}
                    </Button>
                  </li>
                )
              })}
            </ul>
          </>
        )}
      </div>
      <footer className={css.foot}>
        <span className={css.used} />
        <Button look="primary" onClick={() => onDone(null)}>
          {say(message('norms.done'))}
        </Button>
      </footer>
    </div>
  )
}
