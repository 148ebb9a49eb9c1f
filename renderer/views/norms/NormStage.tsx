import { IconDownload, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { NORM_LIST } from '../../../shared/engine/norm-cell.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { NewNorm } from './NewNorm.tsx'
import { NormList } from './NormList.tsx'
import { NormPanel } from './NormPanel.tsx'
import css from './NormStage.module.css'
import { NormTools } from './NormTools.tsx'
import { filterNorms, groupNorms, isDoubtful, listNorms, noFilter } from './norm-list.ts'
import { PackPanel } from './PackPanel.tsx'

const none: readonly never[] = []

/** 标准: every norm with what it requires and how the plan stands to it; one of them opened beside the list. */
export function NormStage(): React.ReactElement | null {
  const say = useSay()
  const { selectNorm, commit, setWhatIf, select } = useActions()
  const plan = useSession((state) => state.shown ?? undefined)
  const rows = useSession((state) => state.view?.normRows ?? none)
  const contests = useSession((state) => state.view?.contests ?? none)
  const chosen = useSession((state) => state.norm)
  const whatIf = useSession((state) => state.whatIf)
  const [filter, setFilter] = useState(noFilter)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [beside, setBeside] = useState<'norm' | 'new' | 'packs'>('norm')
  const [focus, setFocus] = useState(0)
  const [turn, setTurn] = useState(0)
  const [notice, setNotice] = useState<Message | null>(null)
  const stage = useRef<HTMLDivElement>(null)
  const searched = useDeferredValue(filter)

  const language = useSession((state) => state.language)
  const words = useRef(say)
  words.current = say
  const list = useMemo(() => {
    if (plan === undefined) return none
    const kinds = new Map(plan.resources.map(({ id, kind }) => [id, kind]))
    // The language decides the headings of norms that name none.
    void language
    return listNorms(plan, rows, contests, (norm) =>
      words.current(message(`norms.group.${kinds.get(norm.resource) ?? 'other'}`)),
    )
  }, [plan, rows, contests, language])
  const shown = useMemo(() => (plan === undefined ? none : filterNorms(list, searched, plan)), [list, searched, plan])
  const groups = useMemo(() => groupNorms(shown), [shown])
  const names = useMemo(() => [...new Set(list.map(({ group }) => group))], [list])
  const current = shown.find(({ norm }) => norm.id === chosen) ?? shown[0]
  const id = current?.norm.id
  const year = plan?.targetYear
  const identity = useIdentity(current?.norm)

  // The panel that says why follows the norm that is shown.
  useEffect(() => {
    if (id !== undefined && year !== undefined) select({ table: NORM_LIST, row: id, column: `required:${year}` })
  }, [id, year, select])
  useInsert(() => setBeside('new'))
  if (plan === undefined) return null

  const overlayOff = whatIf.findLast((change) => change.type === 'setNormOff' && change.norm === id)
  const switchOff = (norm: string): void => {
    const stored = plan.norms.find((entry) => entry.id === norm)?.off ?? false
    const assumed = whatIf.some((change) => change.type === 'setNormOff' && change.norm === norm)
    const others = whatIf.filter((change) => change.type !== 'setNormOff' || change.norm !== norm)
    const done = setWhatIf(assumed ? others : [...others, { type: 'setNormOff', norm, off: !stored }])
    setNotice(done.ok ? null : done.error)
  }
  const remove = (norm: string): void => {
    const at = shown.findIndex((entry) => entry.norm.id === norm)
    const next = shown[at + 1] ?? shown[at - 1]
    const label = shown[at]?.norm.label ?? norm
    const done = commit([{ type: 'removeNorm', norm }], message('norms.edit.remove', { name: label }))
    setNotice(done.ok ? null : done.error)
    if (done.ok) selectNorm(next?.norm.id ?? null)
  }
  const choose = (norm: string): void => {
    selectNorm(norm)
    setBeside('norm')
  }
  const leave = (made: string | null): void => {
    setBeside('norm')
    if (made !== null) selectNorm(made)
    // The keyboard goes back to the list it came from.
    requestAnimationFrame(() => stage.current?.querySelector<HTMLElement>('tbody button[tabindex="0"]')?.focus())
  }
  const doubtful = list.filter(({ source }) => isDoubtful(source)).length

  return (
    <div ref={stage} className={css.stage}>
      <div className={css.head}>
        <h2>{say(message('screen.stage.norms'))}</h2>
        <span className={`${css.quiet} num`}>
          {say(message('norms.count', { count: list.length, doubtful, shown: shown.length }))}
        </span>
        {notice === null ? null : (
          <span className={css.notice} role="alert" title={say(notice)}>
            {say(notice)}
            <button type="button" aria-label={say(message('screen.close'))} onClick={() => setNotice(null)}>
              ×
            </button>
          </span>
        )}
        <span className={css.buttons}>
          <Button onClick={() => setBeside('packs')}>
            <IconDownload aria-hidden="true" />
            <span>{say(message('norms.fromPack'))}</span>
          </Button>
          <Button look="primary" onClick={() => setBeside('new')} shortcut="Insert">
            <IconPlus aria-hidden="true" />
            <span>{say(message('norms.new'))}</span>
          </Button>
        </span>
      </div>
      <NormTools
        filter={filter}
        groups={names}
        conflicts={list.filter(({ conflicts }) => conflicts.length > 0).length}
        onFilter={setFilter}
      />
      <div className={css.list}>
        <NormList
          groups={groups}
          current={id ?? null}
          closed={closed}
          onToggle={(name) =>
            setClosed((before) => {
              const next = new Set(before)
              if (!next.delete(name)) next.add(name)
              return next
            })
          }
          onChoose={choose}
          onEdit={() => {
            setBeside('norm')
            setFocus((count) => count + 1)
          }}
          onSwitch={switchOff}
          onAdd={() => setBeside('new')}
          onRemove={remove}
        />
        {list.length === 0 ? (
          <EmptyState text={say(message('norms.none'))}>
            <Button look="primary" onClick={() => setBeside('new')}>
              {say(message('norms.new'))}
            </Button>
          </EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState text={say(message('norms.noMatch'))}>
            <Button onClick={() => setFilter(noFilter)}>{say(message('screen.audit.clear'))}</Button>
          </EmptyState>
        ) : null}
      </div>
      <aside className={css.beside} aria-label={say(message('norms.beside'))}>
        {beside === 'new' ? (
          <NewNorm plan={plan} onDone={leave} />
        ) : beside === 'packs' ? (
          <PackPanel plan={plan} onDone={leave} />
        ) : current === undefined ? (
          <EmptyState text={say(message('norms.chooseOne'))} />
        ) : (
          <NormPanel
            key={`${identity} ${turn}`}
            plan={plan}
            listed={current}
            row={current.row}
            focus={focus}
            assumedOff={overlayOff?.type === 'setNormOff' ? overlayOff.off : undefined}
            onSwitch={() => switchOff(current.norm.id)}
            onRemove={() => remove(current.norm.id)}
            onDone={() => {
              setTurn((count) => count + 1)
              setFocus(0)
              leave(null)
            }}
          />
        )}
      </aside>
    </div>
  )
}

/** Another number for another object: an edit or an undo makes the panel begin anew from the norm as it is now. */
function useIdentity(thing: object | undefined): number {
  const known = useRef({ thing, number: 0 })
  if (known.current.thing !== thing) known.current = { thing, number: known.current.number + 1 }
  return known.current.number
}

/** Insert begins a new norm wherever the keyboard is on this page. */
function useInsert(begin: () => void): void {
  const now = useRef(begin)
  now.current = begin
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Insert' || event.defaultPrevented || event.isComposing) return
      event.preventDefault()
      now.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
