import { previewPlanned } from '../../../shared/tables/preview.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { formatDifference, formatNumber } from '../../components/format.ts'
import css from './PanelForms.module.css'

type Props = { readonly language: Language; readonly table: TableModel; readonly row: string; readonly text: string }

/** What Enter will change, before it is pressed. */
export function Preview({ language, table, row, text }: Props) {
  const parsed = text.trim() === '' ? undefined : parseAmount(text, { integer: true })
  if (parsed !== undefined && !parsed.ok) return null
  const preview = previewPlanned(table, row, parsed?.value ?? undefined)
  if (preview === undefined) return null
  const t = (name: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(name, args))
  const lines = [
    { name: t('inspector.afterClass', { name: preview.class?.label ?? '' }), change: preview.class, signed: false },
    { name: t('inspector.afterTotal'), change: preview.total, signed: false },
    { name: t('inspector.afterOver'), change: preview.over, signed: true },
  ]
  const shown = (value: number, signed: boolean): string => (signed ? formatDifference(value) : formatNumber(value))
  return (
    <section className={css.preview} aria-label={t('inspector.afterLabel')}>
      <p>
        <kbd>Enter</kbd> {t('inspector.after')}
      </p>
      <dl>
        {lines.map(({ name, change, signed }) =>
          change === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{shown(change.before, signed)}</dd>
              <dd>→</dd>
              <dd>{shown(change.after, signed)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
