import { Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { idMaker } from '../../../../shared/facilities/facility-id.ts'
import { guessKind } from '../../../../shared/facilities/guess-kind.ts'
import { lineName, readStatistics, type StatisticsChoices } from '../../../../shared/import/read-statistics.ts'
import { statisticsChanges } from '../../../../shared/import/statistics-changes.ts'
import { layOutStatistics, likeliestSheet, yearIn } from '../../../../shared/import/statistics-heads.ts'
import { yearOfReport } from '../../../../shared/import/statistics-years.ts'
import type { Change } from '../../../../shared/plan/schema/change.ts'
import { administrations } from '../../../../shared/plan/schema/facility-attributes.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../../shared/text/message.ts'
import { Button } from '../../../components/controls/Button.tsx'
import { keyed } from '../../../components/keyed.ts'
import { ColumnMatching } from './ColumnMatching.tsx'
import { EntryList } from './EntryList.tsx'
import css from './import.module.css'
import { Problems } from './Problems.tsx'
import type { Source } from './ReportSource.tsx'
import { recallHeads, rememberHeads } from './remembered-heads.ts'
import { TickList } from './TickList.tsx'

type Props = {
  readonly plan: Plan
  readonly language: Language
  readonly source: Source
  readonly onClose: () => void
  /** One undoable step; answers why it was refused. */
  readonly onImport: (changes: readonly Change[], label: Message) => Message | undefined
}

const none: ReadonlySet<number> = new Set()

/** A report on its way into the plan. Nothing is written before 导入, and then what is ticked is one step. */
export function StatisticsDialog({ plan, language, source, onClose, onImport }: Props): React.ReactElement {
  const words = (text: Message): string => say(language, text)
  const remembered = useMemo(() => recallHeads(window.localStorage), [])
  const [sheetIndex, setSheetIndex] = useState(() => likeliestSheet(source.sheets, plan))
  const sheet = source.sheets[sheetIndex] ?? { name: '', rows: [] }
  const [choices, setChoices] = useState<StatisticsChoices>(() => ({
    year: yearOfReport(layOutStatistics(sheet, plan)) ?? yearIn(source.name) ?? plan.baseYear,
    roles: {},
    chosen: {},
    blank: [],
  }))
  const [left, setLeft] = useState(none)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const table = useMemo(() => readStatistics(plan, sheet, choices, remembered), [plan, sheet, choices, remembered])
  const { changed, added, several, missing, problems, same, columns } = table
  const choose = (next: Partial<StatisticsChoices>): void => {
    setRefused(undefined)
    setChoices({ ...choices, ...next })
  }
  const goodYear = Number.isInteger(choices.year) && choices.year >= 1900 && choices.year <= 2200
  const entries = [...changed, ...added].filter((entry) => !left.has(entry.line))
  const gone = missing.filter((f) => closed.has(f.id)).map((f) => f.id)
  const ready = problems.length === 0 && goodYear && entries.length + gone.length > 0
  const planned = plan.stocks.some((s) => s.status === 'planned' && s.year === choices.year)

  const write = (): void => {
    const changes = statisticsChanges(plan, { year: choices.year, entries, closed: gone }, newFacility(plan))
    const why = onImport(changes, message('statistics.label', { year: choices.year }))
    if (why !== undefined) {
      setRefused(why)
      return
    }
    rememberHeads(window.localStorage, columns)
    onClose()
  }
  const summary =
    refused ??
    (!goodYear
      ? message('statistics.badYear')
      : problems.length > 0
        ? message('statistics.blocked')
        : entries.length + gone.length === 0
          ? message('statistics.nothing')
          : message('statistics.summary', {
              count: entries.length,
              added: entries.filter((e) => e.match.kind === 'none').length,
              closed: gone.length,
            }))
  const missingTitle = words(message('statistics.missing', { count: missing.length }))

  return (
    <Modal
      opened
      onClose={onClose}
      title={words(message('statistics.title'))}
      closeButtonProps={{ 'aria-label': words(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size={1040}
      centered
    >
      <div className={css.row}>
        <label className={css.field}>
          <span>{words(message('statistics.year'))}</span>
          <input
            type="number"
            min={1900}
            max={2200}
            aria-invalid={!goodYear}
            value={Number.isNaN(choices.year) ? '' : choices.year}
            onChange={(event) => choose({ year: event.currentTarget.valueAsNumber })}
          />
        </label>
        {source.sheets.length > 1 ? (
          <label className={css.field}>
            <span>{words(message('import.sheet'))}</span>
            <select
              value={sheetIndex}
              onChange={(event) => {
                setSheetIndex(Number(event.currentTarget.value))
                setLeft(none)
                choose({ roles: {}, chosen: {}, blank: [] })
              }}
            >
              {keyed(source.sheets, ({ name }) => name).map(({ key, item }, index) => (
                <option key={key} value={index}>
                  {item.name || words(message('import.sheetName', { number: index + 1 }))}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <span className={css.hint}>
          {[
            words(message('statistics.from', { name: source.name })),
            ...(source.encoding === undefined ? [] : [words(message('import.encoding', { name: source.encoding }))]),
            ...(planned ? [words(message('statistics.planned', { year: choices.year }))] : []),
          ].join(' · ')}
        </span>
      </div>
      <ColumnMatching
        plan={plan}
        language={language}
        table={table}
        chosen={choices.roles}
        onRole={(index, role) => choose({ roles: { ...choices.roles, [index]: role } })}
      />
      <Problems
        language={language}
        problems={problems}
        onBlank={(cells) => choose({ blank: [...choices.blank, ...cells] })}
      />
      {several.length === 0 ? null : (
        <section className={css.list} aria-label={words(message('statistics.several', { count: several.length }))}>
          <h3>{words(message('statistics.several', { count: several.length }))}</h3>
          <ul>
            {several.map(({ line, identity, match }) => (
              <li key={line}>
                <span className={css.who}>{lineName(identity)}</span>
                <select
                  aria-label={words(message('statistics.which', { name: lineName(identity) }))}
                  value={choices.chosen[line] ?? ''}
                  onChange={(event) => choose({ chosen: { ...choices.chosen, [line]: event.currentTarget.value } })}
                >
                  <option value="">{words(message('statistics.whichNone'))}</option>
                  {(match.kind === 'several' ? match.candidates : []).map((f) => (
                    <option key={f.id} value={f.id}>
                      {f.name} · {f.id}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(['changed', 'added'] as const).map((group) => (
        <EntryList
          key={group}
          plan={plan}
          language={language}
          group={group}
          entries={group === 'changed' ? changed : added}
          left={left}
          onLeft={setLeft}
        />
      ))}
      <TickList
        title={missingTitle}
        hint={words(message('statistics.closeHint', { year: choices.year }))}
        allLabel={words(message('statistics.tickAll', { group: missingTitle }))}
        more={(count) => words(message('statistics.more', { count }))}
        rows={missing.map((f) => ({
          key: f.id,
          ticked: closed.has(f.id),
          label: words(message('statistics.tickClose', { name: f.name, year: choices.year })),
          content: <span className={css.who}>{f.name}</span>,
        }))}
        onTick={(keys, ticked) => {
          const next = new Set(closed)
          for (const key of keys) {
            if (ticked) next.add(key)
            else next.delete(key)
          }
          setClosed(next)
        }}
      />
      <div className={`${css.foot} ${css.stay}`}>
        <p role="status" data-ready={ready}>
          {[
            words(summary),
            ...(same > 0 ? [words(message('statistics.same', { count: same }))] : []),
            ...(table.ofOtherYears > 0
              ? [words(message('statistics.otherYears', { count: table.ofOtherYears, year: choices.year }))]
              : []),
            ...(table.skipped > 0 ? [words(message('statistics.skipped', { count: table.skipped }))] : []),
          ].join(' ')}
        </p>
        <Button onClick={onClose}>{words(message('screen.cancel'))}</Button>
        <Button look="primary" disabled={!ready} onClick={write}>
          {words(message('statistics.do'))}
        </Button>
      </div>
    </Modal>
  )
}

const newFacility = (plan: Plan) => ({
  idOf: idMaker(plan.facilities.map((f) => f.id)),
  kindOf: (name: string) => guessKind(name) ?? ('other' as const),
  administration: administrations.find((level) => level === plan.region.level) ?? ('county' as const),
})
