import { useDeferredValue, useMemo, useState } from 'react'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Uncertainty } from '../../../shared/plan/schema/uncertainty.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { type Message, message, type TextKey } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { AddInput } from './AddInput.tsx'
import { DrawsPane } from './DrawsPane.tsx'
import { InputTable } from './InputTable.tsx'
import { firstOption, inputOptions, noUncertainty, withRange } from './input-options.ts'
import { Tornado } from './Tornado.tsx'
import css from './uncertainty.module.css'
import { useDraws } from './use-draws.ts'

/** 敏感性与不确定性: ranges of inputs on the left, on the right which of them matters and how sure the results are. */
export function UncertaintyPanel(): React.ReactElement | null {
  const shown = useSession((state) => state.shown)
  const whatIf = useSession((state) => state.whatIf)
  const stored = useSession((state) => state.document?.plan.uncertainty?.[0])
  // What is assumed on screen counts: the plan that is drawn is the one that is shown.
  const plan = useMemo(() => {
    if (shown === null || whatIf.length === 0) return shown
    const applied = applyChanges(shown, whatIf)
    return applied.ok ? applied.value.plan : shown
  }, [shown, whatIf])
  const settled = useDeferredValue(plan)
  return settled === null ? null : <Ranges plan={settled} stored={stored} />
}

function Ranges({ plan, stored }: { readonly plan: Plan; readonly stored: Uncertainty | undefined }) {
  const say = useSay()
  const { commit } = useActions()
  const [tab, setTab] = useState<'tornado' | 'draws'>('tornado')
  const [notice, setNotice] = useState<Message | null>(null)
  const set = stored ?? noUncertainty
  const grounds = useMemo(() => ({ plan, projection: projectPopulation(plan) }), [plan])
  const options = useMemo(() => inputOptions(grounds), [grounds])
  const draws = useDraws(plan, set)

  const put = (next: Uncertainty, label: TextKey): Message | undefined => {
    setNotice(null)
    const done = commit([{ type: 'putUncertainty', uncertainty: next }], message(label))
    return done.ok ? undefined : done.error
  }
  const add = (option: (typeof options)[number]): void => {
    const refused = put({ ...set, inputs: [...set.inputs, withRange(grounds, option)] }, 'uncertainty.edit.add')
    if (refused !== undefined) setNotice(refused)
  }
  const first = firstOption(options, plan)

  return (
    <div className={css.panel}>
      <section className={css.left} aria-label={say(message('uncertainty.inputs'))}>
        <div className={css.head}>
          <h3>{say(message('uncertainty.inputs'))}</h3>
          <AddInput plan={plan} options={options} taken={set.inputs} onAdd={add} />
        </div>
        {set.inputs.length === 0 ? (
          <EmptyState text={say(message('uncertainty.empty'))}>
            {first === undefined ? null : (
              <Button look="primary" onClick={() => add(first)}>
                {say(message('uncertainty.addFirst'))}
              </Button>
            )}
          </EmptyState>
        ) : (
          <div className={css.scroll}>
            <InputTable
              grounds={grounds}
              inputs={set.inputs}
              onSay={setNotice}
              onSet={(at, input) => put({ ...set, inputs: set.inputs.with(at, input) }, 'uncertainty.edit.set')}
              onRemove={(at) => {
                const refused = put({ ...set, inputs: set.inputs.toSpliced(at, 1) }, 'uncertainty.edit.remove')
                if (refused !== undefined) setNotice(refused)
              }}
            />
            <p className={css.note}>{say(message('uncertainty.spreadHint'))}</p>
          </div>
        )}
        {notice === null ? null : (
          <p role="alert" className={css.refused}>
            {say(notice)}
          </p>
        )}
      </section>
      <section className={css.right} aria-label={say(message('uncertainty.title'))}>
        <div className={css.head}>
          <Segments
            label={say(message('uncertainty.title'))}
            value={tab}
            options={[
              { value: 'tornado', label: say(message('uncertainty.tornado')) },
              { value: 'draws', label: say(message('uncertainty.draws')) },
            ]}
            onChange={setTab}
          />
        </div>
        <div className={css.scroll} {...scrollRegion}>
          {tab === 'tornado' ? (
            <Tornado plan={plan} inputs={set.inputs} />
          ) : (
            <DrawsPane plan={plan} set={set} draws={draws} onPut={(next) => put(next, 'uncertainty.edit.draws')} />
          )}
        </div>
      </section>
    </div>
  )
}
