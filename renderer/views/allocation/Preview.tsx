import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { formatDifference, formatNumber } from '../../components/format.ts'
import css from './AllocationView.module.css'

type Props = { readonly language: Language; readonly table: TableModel; readonly row: string; readonly text: string }

/**
 * What Enter will change, before it is pressed: the sums the typed number goes into. Only sums are shown, because they follow
 * from the number alone; a method may share everything anew.
 */
export function Preview({ language, table, row: key, text }: Props) {
  const row = table.rows.find((candidate) => candidate.key === key)
  const parsed = text.trim() === '' ? undefined : parseAmount(text, { integer: true })
  if (row?.facility === undefined || (parsed !== undefined && !parsed.ok)) return null
  const old = row.cells.planned
  const change = (parsed?.value ?? 0) - (typeof old === 'number' ? old : 0)
  const total = table.rows.find((candidate) => candidate.key === 'total')
  const head = table.rows.find((candidate) => candidate.role === 'class' && candidate.class === row.class)
  const t = (name: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(name, args))
  const gap = total?.cells.gap
  const lines = [
    { name: t('inspector.afterClass', { name: head?.label ?? '' }), before: head?.cells.planned, signed: false },
    { name: t('inspector.afterTotal'), before: total?.cells.planned, signed: false },
    { name: t('inspector.afterOver'), before: typeof gap === 'number' ? -gap : undefined, signed: true },
  ]
  const shown = (value: number, signed: boolean): string => (signed ? formatDifference(value) : formatNumber(value))
  return (
    <section className={css.preview} aria-label={t('inspector.afterLabel')}>
      <p>
        <kbd>Enter</kbd> {t('inspector.after')}
      </p>
      <dl>
        {lines.map(({ name, before, signed }) =>
          typeof before !== 'number' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{shown(before, signed)}</dd>
              <dd>→</dd>
              <dd>{shown(before + change, signed)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
