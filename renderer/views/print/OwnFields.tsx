import { useState } from 'react'
import type { OwnColumn, OwnQuantity, OwnRows } from '../../../shared/plan/schema/own-table.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { OwnSpec } from '../../../shared/tables/own-columns.ts'
import { ownKeys } from '../../../shared/tables/own-columns.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import css from './Editor.module.css'
import { needs, quantitiesOf } from './own-quantities.ts'

type Props = {
  readonly plan: Plan
  readonly table: OwnSpec
  readonly language: Language
  readonly onChange: (table: OwnSpec) => void
}

const sorts = ['facilities', 'classes', 'units', 'norms'] as const
const measures = ['approved', 'actual', 'posts', 'onPosts', 'onDuty'] as const

/** What a table of the planner’s own is made of: whose rows, and one column after the other. */
export function OwnFields({ plan, table, language, onChange }: Props): React.ReactElement {
  const { subject } = table
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const choices = choicesOf(subject, plan)
  const chosen = new Set(chosenOf(subject))
  const put = (ids: readonly string[]): void => onChange({ ...table, subject: withIds(subject, ids) })

  return (
    <div className={css.form}>
      <label>
        <span>{words('ownTable.caption')}</span>
        <input
          data-autofocus
          value={table.title}
          maxLength={500}
          onChange={(event) => onChange({ ...table, title: event.currentTarget.value })}
        />
      </label>
      <Segments
        label={words('ownTable.subject')}
        value={subject.of}
        options={sorts.map((value) => ({ value, label: words(`ownTable.subject.${value}`) }))}
        onChange={(of) => onChange(retold(table, firstRows(of, plan)))}
      />
      <fieldset className={css.checks}>
        <legend>{words(`ownTable.subject.${subject.of === 'facilities' ? 'classes' : subject.of}`)}</legend>
        {choices.slice(0, 300).map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              disabled={chosen.size === 1 && chosen.has(id) && subject.of !== 'facilities'}
              onChange={() =>
                put(choices.map((c) => c.id).filter((other) => (other === id ? !chosen.has(id) : chosen.has(other))))
              }
            />
            {name}
          </label>
        ))}
        {subject.of === 'facilities' && chosen.size === 0 ? (
          <p className={css.hint}>{words('ownTable.allClasses')}</p>
        ) : null}
      </fieldset>
      <NewColumn
        key={subject.of}
        plan={plan}
        of={subject.of}
        language={language}
        onAdd={(column) => {
          const { view, ...rest } = table
          const columns = [...table.columns, column]
          // Where columns are chosen, the new one is chosen too.
          const key = ownKeys(columns).at(-1) ?? ''
          const shown = view?.columns === undefined ? view : { ...view, columns: [...view.columns, { key }] }
          onChange({ ...rest, columns, ...(shown !== undefined && { view: shown }) })
        }}
      />
    </div>
  )
}

type NewColumnProps = {
  readonly plan: Plan
  readonly of: OwnRows['of']
  readonly language: Language
  readonly onAdd: (column: OwnColumn) => void
}

function NewColumn({ plan, of, language, onAdd }: NewColumnProps): React.ReactElement {
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const quantities = quantitiesOf(of)
  const [quantity, setQuantity] = useState<OwnQuantity>(quantities[0] ?? 'base')
  const [resource, setResource] = useState(plan.resources[0]?.id ?? '')
  const [left, setLeft] = useState(plan.resources[0]?.id ?? '')
  const [norm, setNorm] = useState(plan.norms[0]?.id ?? '')
  const [measure, setMeasure] = useState<(typeof measures)[number]>('actual')
  const [year, setYear] = useState('')
  const asked = needs(quantity, of)
  const years = Array.from({ length: plan.targetYear - plan.baseYear + 1 }, (_, i) => plan.baseYear + i)
  const add = (): void =>
    onAdd({
      quantity,
      ...(asked.resource && { resource }),
      ...(asked.left && { left }),
      ...(asked.norm && { norm }),
      ...(asked.measure && { measure }),
      ...(asked.year && year !== '' && { year: Number(year) }),
    })
  const pick = (
    label: Parameters<typeof message>[0],
    value: string,
    options: readonly { readonly id: string; readonly name: string }[],
    onPick: (id: string) => void,
  ): React.ReactElement => (
    <label>
      <span>{words(label)}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <fieldset className={css.add}>
      <legend>{words('ownTable.addColumn')}</legend>
      {pick(
        'ownTable.quantity',
        quantity,
        quantities.map((id) => ({ id, name: words(`ownTable.quantity.${id}`) })),
        (id) => setQuantity(quantities.find((entry) => entry === id) ?? quantity),
      )}
      {asked.left ? pick('ownTable.left', left, plan.resources, setLeft) : null}
      {asked.resource ? pick('ownTable.resource', resource, plan.resources, setResource) : null}
      {asked.measure
        ? pick(
            'ownTable.measure',
            measure,
            measures.map((id) => ({ id, name: words(`term.${id}`) })),
            (id) => setMeasure(measures.find((entry) => entry === id) ?? measure),
          )
        : null}
      {asked.norm
        ? pick(
            'ownTable.norm',
            norm,
            plan.norms.map(({ id, label }) => ({ id, name: label })),
            setNorm,
          )
        : null}
      {asked.year
        ? pick(
            'ownTable.year',
            year,
            [{ id: '', name: '–' }, ...years.map((y) => ({ id: String(y), name: String(y) }))],
            setYear,
          )
        : null}
      <Button onClick={add}>{words('ownTable.addColumn')}</Button>
    </fieldset>
  )
}

type Choice = { readonly id: string; readonly name: string }

function choicesOf({ of }: OwnRows, plan: Plan): readonly Choice[] {
  if (of === 'norms') return plan.norms.map(({ id, label }) => ({ id, name: label }))
  return of === 'units' ? plan.units : plan.classes
}

function chosenOf(subject: OwnRows): readonly string[] {
  if (subject.of === 'norms') return subject.norms
  return subject.of === 'units' ? subject.units : (subject.classes ?? [])
}

function withIds(subject: OwnRows, ids: readonly string[]): OwnRows {
  const list = [...ids]
  if (subject.of === 'norms') return { of: 'norms', norms: list }
  if (subject.of === 'units') return { of: 'units', units: list }
  if (subject.of === 'classes') return { of: 'classes', classes: list }
  return list.length === 0 ? { of: 'facilities' } : { of: 'facilities', classes: list }
}

/** Rows to begin with when another sort is chosen. */
function firstRows(of: OwnRows['of'], plan: Plan): OwnRows {
  const parts = plan.classes.filter((c) => c.role === 'part').map((c) => c.id)
  const inside = plan.units.filter((unit) => unit.parent === plan.region.unit).map((unit) => unit.id)
  const norms = plan.norms.slice(0, 10).map((norm) => norm.id)
  if (of === 'classes' && parts.length > 0) return { of, classes: parts }
  if (of === 'norms' && norms.length > 0) return { of, norms }
  if (of === 'units') return { of, units: inside.length > 0 ? inside : [plan.region.unit] }
  return { of: 'facilities' }
}

/** Columns that rows of the new sort do not have go; how the old rows were shown goes with them. */
function retold({ view: _, ...table }: OwnSpec, subject: OwnRows): OwnSpec {
  const known = quantitiesOf(subject.of)
  const kept = table.columns.filter((column) => known.includes(column.quantity))
  const first = known[0]
  return { ...table, subject, columns: kept.length > 0 || first === undefined ? kept : [{ quantity: first }] }
}
