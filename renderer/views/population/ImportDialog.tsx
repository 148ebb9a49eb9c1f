import { Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { isCounted } from '../../../shared/import/find-scale.ts'
import { letterOf } from '../../../shared/import/lay-out.ts'
import { cellKey, type ImportChoices, readTable } from '../../../shared/import/read-table.ts'
import { type ImportKind, importKinds, type Sheet, scales } from '../../../shared/import/sheet.ts'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { keyed } from '../../components/keyed.ts'
import { useSay } from '../../state/session.ts'
import css from './ImportDialog.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { recallColumns, rememberColumns } from './remembered-columns.ts'

export type ImportSource = {
  readonly name: string
  readonly kind: ImportKind
  readonly sheets: readonly Sheet[]
  readonly encoding?: string
}

type Props = {
  readonly plan: Plan
  readonly unit: string
  readonly kind: PopulationKind
  readonly source: ImportSource
  readonly onClose: () => void
  /** One undoable step; answers why it was refused. */
  readonly onImport: (changes: readonly Change[], label: Message) => Message | undefined
}

const moments = ['yearEnd', 'census', 'yearAverage'] as const

/** A table on its way into the plan: what each column holds, in which unit, and what cannot be read, before anything is written. */
export function ImportDialog({ plan, unit, kind, source, onClose, onImport }: Props): React.ReactElement {
  const say = useSay()
  const [sheetIndex, setSheetIndex] = useState(0)
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const [choices, setChoices] = useState<ImportChoices>({
    kind: source.kind,
    unit,
    populationKind: kind,
    moment: 'yearEnd',
    year: plan.baseYear,
    roles: {},
    skipped: [],
    blank: [],
  })
  const sheet = source.sheets[sheetIndex] ?? { name: '', rows: [] }
  const remembered = useMemo(() => recallColumns(window.localStorage, choices.kind), [choices.kind])
  const table = useMemo(() => readTable(plan, sheet, choices, remembered), [plan, sheet, choices, remembered])
  const choose = (next: Partial<ImportChoices>): void => {
    setRefused(undefined)
    setChoices({ ...choices, ...next })
  }
  const anew = { roles: {}, skipped: [], blank: [] }
  const { scale: _, ...withoutScale } = choices

  const write = (): void => {
    const why = onImport(table.changes, message(`import.label.${choices.kind}`))
    if (why !== undefined) {
      setRefused(why)
      return
    }
    if (table.layout.headed) rememberColumns(window.localStorage, choices.kind, table.columns)
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={say(message('import.title'))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size={1040}
      centered
    >
      <div className={css.options}>
        <Segments
          label={say(message('import.kind'))}
          value={choices.kind}
          options={importKinds.map((value) => ({ value, label: say(message(`import.kind.${value}`)) }))}
          onChange={(next) => {
            setRefused(undefined)
            setChoices({ ...withoutScale, ...anew, kind: next })
          }}
        />
        <span className={css.from}>{say(message('import.from', { name: source.name }))}</span>
        {source.sheets.length > 1 ? (
          <label className={css.field}>
            <span>{say(message('import.sheet'))}</span>
            <select
              value={sheetIndex}
              onChange={(event) => {
                setSheetIndex(Number(event.currentTarget.value))
                setChoices({ ...withoutScale, ...anew })
              }}
            >
              {keyed(source.sheets, ({ name }) => name).map(({ key, item }, index) => (
                <option key={key} value={index}>
                  {item.name || say(message('import.sheetName', { number: index + 1 }))}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {choices.kind === 'ages' ? (
          <label className={css.field}>
            <span>{say(message('import.year'))}</span>
            <input
              type="number"
              min={1900}
              max={2200}
              value={choices.year}
              onChange={(event) => choose({ year: event.currentTarget.valueAsNumber || plan.baseYear })}
            />
          </label>
        ) : (
          <label className={css.field}>
            <span>{say(message('import.moment'))}</span>
            <select
              value={choices.moment}
              onChange={(event) => {
                const moment = moments.find((other) => other === event.currentTarget.value)
                if (moment !== undefined) choose({ moment })
              }}
            >
              {moments.map((moment) => (
                <option key={moment} value={moment}>
                  {say(message(`people.moment.${moment}`))}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className={css.scale} data-asked={table.scale.by === 'asked'}>
        <span>{say(message('import.scale'))}</span>
        <Segments
          label={say(message('import.scale'))}
          value={table.scale.by === 'asked' ? '' : String(table.scale.value)}
          options={scales.map((value) => ({ value: String(value), label: say(message(`import.scale.${value}`)) }))}
          onChange={(next) => {
            const scale = scales.find((value) => String(value) === next)
            if (scale !== undefined) choose({ scale })
          }}
        />
        <p>{say(message(`import.scaleBy.${table.scale.by}`, { words: table.scale.words }))}</p>
      </div>
      <p className={css.hints}>
        {[
          say(message(`import.kindHint.${choices.kind}`)),
          ...(table.layout.turned ? [say(message('import.turned'))] : []),
          ...(table.layout.headed ? [] : [say(message('import.notHeaded'))]),
          ...(source.encoding === undefined ? [] : [say(message('import.encoding', { name: source.encoding }))]),
        ].join(' ')}
      </p>
      <ImportPreview
        kind={choices.kind}
        table={table}
        skipped={choices.skipped}
        onRole={(index, role) => choose({ roles: { ...choices.roles, [index]: role } })}
      />
      {table.problems.length === 0 ? null : (
        <section
          className={css.problems}
          aria-label={say(message('import.problems', { count: table.problems.length }))}
        >
          <h3>{say(message('import.problems', { count: table.problems.length }))}</h3>
          <ul>
            {keyed(table.problems.slice(0, 100), ({ line, column }) => `${line} ${column ?? ''}`).map(
              ({ key, item: { line, column, message: words } }) => (
                <li key={key}>
                  <b>{where(line, column, say)}</b>
                  <span>{say(words)}</span>
                  {line === 0 ? null : (
                    <>
                      {column === undefined || !isCounted(table.columns[column]?.role) ? null : (
                        <Button onClick={() => choose({ blank: [...choices.blank, cellKey(line, column)] })}>
                          {say(message('import.blank'))}
                        </Button>
                      )}
                      <Button onClick={() => choose({ skipped: [...choices.skipped, line] })}>
                        {say(message('import.skip', { line }))}
                      </Button>
                    </>
                  )}
                </li>
              ),
            )}
          </ul>
        </section>
      )}
      <div className={css.foot}>
        <p role="status" data-ready={table.ready}>
          {[
            ...(refused === undefined ? [] : [say(refused)]),
            say(table.summary),
            ...(choices.skipped.length === 0
              ? []
              : [say(message('import.skipped', { count: choices.skipped.length }))]),
            ...(choices.blank.length === 0 ? [] : [say(message('import.blanked', { count: choices.blank.length }))]),
            ...table.notes.map(say),
          ].join(' ')}
        </p>
        <Button onClick={onClose}>{say(message('screen.cancel'))}</Button>
        <Button look="primary" disabled={!table.ready} onClick={write}>
          {say(message('import.do'))}
        </Button>
      </div>
    </Modal>
  )
}

function where(line: number, column: number | undefined, say: (message: Message) => string): string {
  if (line === 0) return column === undefined ? '' : say(message('import.whereHead', { column: letterOf(column) }))
  return column === undefined
    ? say(message('import.whereLine', { line }))
    : say(message('import.where', { line, column: letterOf(column) }))
}
