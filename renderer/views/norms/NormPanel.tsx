import { useEffect, useRef, useState } from 'react'
import type { NormRow } from '../../../shared/engine/view.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay } from '../../state/session.ts'
import { AskPopulation } from './AskPopulation.tsx'
import { ConflictNote } from './ConflictNote.tsx'
import { FieldList } from './Field.tsx'
import { Impact } from './Impact.tsx'
import type { Input } from './input.ts'
import { LevelNote } from './LevelNote.tsx'
import fields from './NormFields.module.css'
import css from './NormPanel.module.css'
import { NormResult } from './NormResult.tsx'
import type { ListedNorm } from './norm-list.ts'
import { RegisterNote } from './RegisterNote.tsx'
import { RequiredYears } from './RequiredYears.tsx'
import { SourceFields } from './SourceFields.tsx'
import { SourceTag } from './SourceTag.tsx'
import { requiredUnit } from './shape-cells.ts'
import { commonInputs, shapeInputs } from './shape-inputs.ts'
import { UnitNames } from './UnitNames.tsx'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'

type Props = {
  readonly plan: Plan
  readonly listed: ListedNorm
  readonly row: NormRow | undefined
  /** Asked for by Enter or F2 in the list: the first field takes the keyboard. */
  readonly focus: number
  readonly onDone: () => void
  readonly onRemove: () => void
  readonly onSwitch: () => void
  readonly assumedOff: boolean | undefined
}

/** One norm: what governs, what it requires year by year, every field of it, and where it stands. */
export function NormPanel(props: Props): React.ReactElement {
  const { plan, listed, row, focus, onDone, onRemove, onSwitch, assumedOff } = props
  const { norm } = listed
  const say = useSay()
  const { commit } = useActions()
  const editor = useDraft(plan, norm)
  const [refused, setRefused] = useState<Message | null>(null)
  const panel = useRef<HTMLFormElement>(null)
  const off = assumedOff ?? norm.off ?? false
  usePreview(editor)

  useEffect(() => {
    if (focus > 0) panel.current?.querySelector<HTMLElement>('input:not([type=checkbox], [type=radio])')?.focus()
  }, [focus])

  const save = (): void => {
    editor.demand()
    if (editor.norm === undefined) {
      panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    const { source } = editor
    const done = commit(
      [{ type: 'putNorm', norm: editor.norm, ...(source === undefined ? {} : { source }) }],
      message('norms.edit.change', { name: editor.norm.label }),
    )
    setRefused(done.ok ? null : done.error)
    if (done.ok) onDone()
  }
  const { label, group, resource, scope, force, ...more } = commonInputs
  // The numbers first, with what they require below them; then the terms they are meant in.
  const inputs = Object.entries<Input>(shapeInputs[norm.shape])
  const yearly = Object.fromEntries(inputs.filter(([, { kind }]) => kind === 'values'))
  const terms = Object.fromEntries(inputs.filter(([, { kind }]) => kind !== 'values'))
  return (
    <form
      ref={panel}
      className={css.panel}
      aria-label={say(message('norms.panel', { name: norm.label }))}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) save()
      }}
    >
      <header className={css.head}>
        <div>
          <span className="num">{norm.id}</span> <span>{say(message(`norm.shape.${norm.shape}`))}</span>
          <h2 title={norm.label}>{norm.label}</h2>
        </div>
        <SourceTag status={listed.source} />
        <label className={css.switch}>
          <input type="checkbox" role="switch" aria-checked={!off} checked={!off} onChange={onSwitch} />
          {say(message(off ? 'norms.status.off' : 'norms.status.on'))}
        </label>
      </header>
      <div className={css.body}>
        <ConflictNote plan={plan} listed={listed} />
        <LevelNote plan={plan} norm={norm} />
        <NormResult norm={norm} row={row} plan={plan} compared={listed.compared} />
        <AskPopulation plan={plan} norm={norm} row={row} />
        <FieldList plan={plan} editor={editor} path={[]} inputs={yearly} />
        <RequiredYears row={row} unit={requiredUnit(norm, { say, plan })} />
        <div className={fields.fields}>
          <FieldList plan={plan} editor={editor} path={[]} inputs={terms} />
        </div>
        <RegisterNote plan={plan} norm={norm} />
        <UnitNames plan={plan} norm={norm} />
        <details className={css.more} open>
          <summary>{say(message('norms.section.what'))}</summary>
          <div className={fields.fields}>
            <FieldList plan={plan} editor={editor} path={[]} inputs={{ label, group, force, resource, scope }} />
          </div>
        </details>
        <details className={css.more}>
          <summary>{say(message('norms.section.how'))}</summary>
          <div className={fields.fields}>
            <FieldList plan={plan} editor={editor} path={[]} inputs={more} />
          </div>
        </details>
        <SourceFields plan={plan} editor={editor} />
      </div>
      <Impact norm={norm.id} />
      <footer className={css.foot}>
        {refused === null && editor.problem([]) === undefined ? (
          <UsedBy plan={plan} norm={norm} />
        ) : (
          <p className={fields.error} role="alert">
            {say(refused ?? editor.problem([]) ?? message('screen.refused'))}
          </p>
        )}
        {editor.changed ? null : (
          <Button look="bare" onClick={onRemove}>
            {say(message('norms.remove'))}
          </Button>
        )}
        <Button disabled={!editor.changed} onClick={onDone}>
          {say(message('screen.cancel'))}
        </Button>
        <Button look="primary" disabled={!editor.changed} onClick={save} shortcut="Ctrl+Enter">
          {say(
            message(editor.count > 0 && editor.changed ? 'norms.saveBlocked' : 'norms.save', { count: editor.count }),
          )}
        </Button>
      </footer>
    </form>
  )
}

/** What rests on the norm: control totals, tables, other norms. */
function UsedBy({ plan, norm }: { readonly plan: Plan; readonly norm: Norm }): React.ReactElement {
  const say = useSay()
  const tables = plan.tables.filter(
    (table) => 'rows' in table && table.rows.some((row) => 'norm' in row && row.norm === norm.id),
  )
  const controls = plan.allocations.filter(({ control }) => control?.by === 'norm' && control.norm === norm.id)
  const changed = plan.scenarios.filter(({ changes }) =>
    changes.some(
      (change) =>
        'norm' in change &&
        (change.norm === norm.id || (typeof change.norm === 'object' && change.norm?.id === norm.id)),
    ),
  )
  return (
    <span className={`${css.used} num`}>
      {say(message('norms.used', { tables: tables.length, controls: controls.length, scenarios: changed.length }))}
    </span>
  )
}
