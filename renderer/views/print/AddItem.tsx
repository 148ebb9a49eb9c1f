import type { AnnexItem } from '../../../shared/plan/schema/annex.ts'
import { chartKinds } from '../../../shared/plan/schema/chart.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './Print.module.css'

export type Added =
  | { readonly kind: 'item'; readonly item: AnnexItem }
  | { readonly kind: 'table'; readonly table: TableSpec }
  | { readonly kind: 'newTable' | 'newProse' | 'comparison' }

type Props = {
  readonly plan: Plan
  readonly offered: readonly TableSpec[]
  /** Whether an annex of its own is edited; all tables take tables only. */
  readonly stored: boolean
  readonly language: Language
  readonly onAdd: (added: Added) => void
}

/** One list of everything that can be printed. */
export function AddItem({ plan, offered, stored, language, onAdd }: Props): React.ReactElement {
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const choices = new Map<string, Added>()
  const option = (value: string, label: string, added: Added): React.ReactElement => {
    choices.set(value, added)
    return (
      <option key={value} value={value}>
        {label}
      </option>
    )
  }
  const item = (value: string, label: string, entry: AnnexItem) => option(value, label, { kind: 'item', item: entry })
  const tables = [
    ...(stored ? plan.tables.map(({ id, title }) => item(`t ${id}`, title, { kind: 'table', table: id })) : []),
    ...offered.map((table) =>
      stored
        ? item(`t ${table.id}`, table.title, { kind: 'table', table: table.id })
        : option(`o ${table.id}`, table.title, { kind: 'table', table }),
    ),
    option('own', words('annex.add.ownTable'), { kind: 'newTable' }),
  ]
  const label = words(stored ? 'annex.addItem' : 'print.addTable')
  return (
    <select
      className={css.add}
      aria-label={label}
      value=""
      onChange={(event) => {
        const chosen = choices.get(event.target.value)
        if (chosen !== undefined) onAdd(chosen)
      }}
    >
      <option value="">＋ {label}</option>
      {stored ? (
        <>
          <optgroup label={words('annex.add.table')}>{tables}</optgroup>
          <optgroup label={words('annex.add.chart')}>
            {chartKinds
              .filter((kind) => kind !== 'waterfall')
              .map((kind) => item(`c ${kind}`, words(`annex.chart.${kind}`), { kind: 'chart', chart: { kind } }))}
          </optgroup>
          <optgroup label={words('annex.add.prose')}>
            {(plan.prose ?? []).map(({ id, title }) => item(`p ${id}`, title, { kind: 'prose', prose: id }))}
            {option('prose', words('annex.add.newProse'), { kind: 'newProse' })}
            {item('heading', words('annex.add.heading'), {
              kind: 'heading',
              level: '1',
              text: words('annex.firstHeading'),
            })}
          </optgroup>
          {plan.scenarios.length === 0
            ? null
            : option('comparison', words('annex.add.comparison'), { kind: 'comparison' })}
          {item('sources', words('annex.add.sources'), { kind: 'sources' })}
          {item('break', words('annex.add.pageBreak'), { kind: 'pageBreak' })}
        </>
      ) : (
        tables
      )}
    </select>
  )
}
