import { useState } from 'react'
import type { Shape } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay } from '../../state/session.ts'
import { blankNorm, shapeOrder } from './blank-norm.ts'
import { FieldList } from './Field.tsx'
import { atField } from './field-props.ts'
import fields from './NormFields.module.css'
import css from './NormPanel.module.css'
import { QuickForm } from './QuickForm.tsx'
import { SourceFields } from './SourceFields.tsx'
import { commonInputs, shapeInputs } from './shape-inputs.ts'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'

type Props = { readonly plan: Plan; readonly onDone: (id: string | null) => void }

/** A new norm: the sentence that most are, or any other shape from blank. */
export function NewNorm({ plan, onDone }: Props): React.ReactElement {
  const say = useSay()
  const [shape, setShape] = useState<Shape | ''>('')
  return (
    <div className={css.panel}>
      <header className={css.head}>
        <h2>{say(message('norms.new'))}</h2>
        <select
          className={fields.select}
          aria-label={say(message('norms.shapeOf'))}
          value={shape}
          onChange={(event) => setShape(shapeOrder.find((known) => known === event.currentTarget.value) ?? '')}
        >
          <option value="">{say(message('norms.quick.shape'))}</option>
          {shapeOrder.map((known) => (
            <option key={known} value={known}>
              {say(message(`norm.shape.${known}`))}
            </option>
          ))}
        </select>
      </header>
      {shape === '' ? (
        <QuickForm plan={plan} onDone={onDone} />
      ) : (
        <ShapeForm key={shape} plan={plan} shape={shape} onDone={onDone} />
      )}
    </div>
  )
}

function ShapeForm({ plan, shape, onDone }: Props & { readonly shape: Shape }): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const [start] = useState(() => blankNorm(plan, shape))
  const editor = useDraft(plan, start)
  const [refused, setRefused] = useState<Message | null>(null)
  usePreview(editor)
  const save = (): void => {
    editor.demand()
    if (editor.norm === undefined) return
    const { source, norm } = editor
    const done = commit(
      [{ type: 'putNorm', norm, ...(source === undefined ? {} : { source }) }],
      message('norms.edit.add', { name: norm.label }),
    )
    if (done.ok) onDone(norm.id)
    else setRefused(done.error)
  }
  const { label, group, resource, scope, force, ...more } = commonInputs
  const general = editor.problem([])
  return (
    <form
      className={css.quick}
      aria-label={say(message('norms.new'))}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        save()
      }}
    >
      <div className={css.body}>
        <div className={fields.fields}>
          <FieldList plan={plan} editor={editor} path={[]} inputs={{ label, group, force, resource, scope }} />
        </div>
        <div className={fields.fields}>
          <FieldList plan={plan} editor={editor} path={[]} inputs={shapeInputs[shape]} />
        </div>
        <details className={css.more}>
          <summary>{say(message('norms.section.how'))}</summary>
          <div className={fields.fields}>
            <FieldList plan={plan} editor={editor} path={[]} inputs={more} />
          </div>
        </details>
        <SourceFields plan={plan} editor={editor} />
      </div>
      <footer className={css.foot}>
        {refused === null && general === undefined ? (
          <span className={css.used} />
        ) : (
          <p className={fields.error} role="alert">
            {say(refused ?? atField(general ?? message('screen.refused'), say(message('norms.new'))))}
          </p>
        )}
        <Button onClick={() => onDone(null)}>{say(message('screen.cancel'))}</Button>
        <Button look="primary" onClick={save} shortcut="Ctrl+Enter">
          {say(message('norms.add'))}
        </Button>
        <button type="submit" hidden />
      </footer>
    </form>
  )
}
