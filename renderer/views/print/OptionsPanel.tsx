import { headLabel } from '../../../shared/export/head-label.ts'
import type { AnnexSpec } from '../../../shared/plan/schema/annex.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { AnnexFields } from './AnnexFields.tsx'
import { IntegerField } from './IntegerField.tsx'
import styles from './Print.module.css'

export type Chosen = {
  readonly firstPage: number
  readonly startNumber: number
  readonly notes: boolean
  readonly hiddenColumns: readonly string[]
}

type Props = {
  /** Tables on the pages in view: their columns may be left out. */
  readonly models: readonly TableModel[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly language: Language
  /** null while it is not known whether the machine has 仿宋. */
  readonly fangSong: boolean | null
  /** The annex that is edited here; absent for all tables, whose numbers are not kept. */
  readonly annex?: AnnexSpec
  readonly onAnnex: (spec: AnnexSpec) => void
  readonly onDelete: () => void
}

export function OptionsPanel(props: Props): React.ReactElement {
  const { models, chosen, onChoose, language, fangSong, annex } = props
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const toggle = (key: string): void => {
    const hidden = chosen.hiddenColumns
    onChoose({
      ...chosen,
      hiddenColumns: hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key],
    })
  }
  const columns = labelsOf(models)
  return (
    <div className={styles.options}>
      <h2>{words('print.format')}</h2>
      <dl className={styles.facts}>
        <dt>{words('print.standard')}</dt>
        <dd>{words('print.standardName')}</dd>
        <dt>{words('print.paper')}</dt>
        <dd>{words('print.paperName')}</dd>
        <dd className="num">{words('print.area')}</dd>
        <dd className="num">{words('print.margins')}</dd>
        {fangSong === null ? null : <dd>{words(fangSong ? 'print.fontFang' : 'print.fontSong')}</dd>}
      </dl>

      {annex === undefined ? (
        <>
          <h2>{words('print.numbering')}</h2>
          <IntegerField
            label={words('print.firstPage')}
            value={chosen.firstPage}
            low={1}
            high={9999}
            language={language}
            onChange={(firstPage) => onChoose({ ...chosen, firstPage })}
          />
          <IntegerField
            label={words('print.firstTable')}
            value={chosen.startNumber}
            low={1}
            high={999}
            language={language}
            onChange={(startNumber) => onChoose({ ...chosen, startNumber })}
          />
        </>
      ) : (
        <AnnexFields
          key={annex.id}
          spec={annex}
          language={language}
          onChange={props.onAnnex}
          onDelete={props.onDelete}
        />
      )}

      {columns.size === 0 ? null : (
        <fieldset>
          <legend>{words('print.columns')}</legend>
          {[...columns].map(([key, labels]) => (
            <label key={key} className={styles.check}>
              <input type="checkbox" checked={!chosen.hiddenColumns.includes(key)} onChange={() => toggle(key)} />
              {[...labels].join(' / ')}
            </label>
          ))}
          <p className={styles.hint}>{words('print.columnsHint')}</p>
        </fieldset>
      )}

      <fieldset>
        <legend>{words('print.notes')}</legend>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.notes}
            onChange={() => onChoose({ ...chosen, notes: !chosen.notes })}
          />
          {words('print.showNotes')}
        </label>
      </fieldset>
    </div>
  )
}

/** Every column once, with the heads it has in these tables. */
function labelsOf(models: readonly TableModel[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const column of models.flatMap((model) => model.columns)) {
    const labels = found.get(column.key) ?? new Set<string>()
    found.set(column.key, labels.add(headLabel(column)))
  }
  return found
}
