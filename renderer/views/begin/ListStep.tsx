import { useEffect, useMemo, useRef, useState } from 'react'
import { type FacilityRole, facilityRoles } from '../../../shared/begin/facility-words.ts'
import { type FigureKey, figureRoles, type ListColumn, type ListRole } from '../../../shared/begin/list-columns.ts'
import { resourcesOf } from '../../../shared/begin/new-plan.ts'
import { type ListedFacility, readFacilities } from '../../../shared/begin/read-facilities.ts'
import { letterOf } from '../../../shared/import/lay-out.ts'
import type { Sheet } from '../../../shared/import/sheet.ts'
import { roleWords } from '../../../shared/import/statistics-roles.ts'
import { administrations } from '../../../shared/plan/schema/facility-attributes.ts'
import type { Pack } from '../../../shared/plan/schema/pack.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { chooseUpload } from '../../bridge/upload.ts'
import { Button } from '../../components/controls/Button.tsx'
import { parseTsv, readBlock } from '../../components/grid/clipboard.ts'
import { keyed } from '../../components/keyed.ts'
import { useSay } from '../../state/session.ts'
import { readFile } from '../../worker/read-file.ts'
import css from './Begin.module.css'

type Props = {
  readonly level: Plan['region']['level']
  /** Says what else than beds, physicians and nurses can be counted. */
  readonly pack: Pack | undefined
  readonly onBack: () => void
  readonly onDone: (facilities: readonly ListedFacility[]) => void
}
/** Lines shown before they become rows; all of them are read. */
const shown = 200

/** The institutions, pasted from a table or read from a file, with what each column holds and what cannot be read. */
export function ListStep({ level, pack, onBack, onDone }: Props): React.ReactElement {
  const say = useSay()
  const [sheet, setSheet] = useState<Sheet | undefined>(undefined)
  const [roles, setRoles] = useState<Readonly<Record<number, ListRole>>>({})
  const [skipped, setSkipped] = useState<readonly number[]>([])
  const [notice, setNotice] = useState<Message | undefined>(undefined)
  const home = administrations.find((a) => a === level) ?? 'county'
  const resources = useMemo(() => resourcesOf(pack), [pack])
  const offered = useMemo(() => {
    const words = (key: ListRole): Message => {
      const figure = figures.get(key as FigureKey)
      return figure === undefined ? message(`begin.role.${key as FacilityRole}`) : roleWords(figure, { resources })
    }
    const figures = figureRoles(resources)
    return [...facilityRoles, ...figures.keys()].map((role) => ({ role, words: words(role) }))
  }, [resources])
  const list = useMemo(
    () => (sheet === undefined ? undefined : readFacilities(sheet, { roles, skipped, home, resources })),
    [sheet, roles, skipped, home, resources],
  )
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const take = (next: Sheet): void => {
    setSheet(next)
    setRoles({})
    setSkipped([])
    setNotice(undefined)
  }
  const choose = async (): Promise<void> => {
    const file = await chooseUpload(window, '.xlsx,.csv,.tsv,.txt')
    if (file === null) return
    const read = await readFile(file)
    if (!read.ok) return setNotice(read.error)
    const isList = (s: Sheet): boolean => readFacilities(s, { roles: {}, skipped: [], home, resources }).rows.length > 0
    const first = read.value.sheets.find(isList) ?? read.value.sheets.find((s) => s.rows.length > 0)
    if (first !== undefined) take(first)
  }
  const ready = list !== undefined && list.problems.length === 0 && list.rows.length > 0

  return (
    <div>
      <div className={css.row}>
        <textarea
          className={css.paste}
          ref={field}
          rows={list === undefined ? 5 : 2}
          aria-label={say(message('begin.list.paste'))}
          placeholder={say(message('begin.list.pasteHere'))}
          onPaste={(event) => {
            const block = readBlock(event.clipboardData)
            if (block.length === 0) return
            event.preventDefault()
            take({ name: '', rows: block })
          }}
          onChange={(event) => take({ name: '', rows: parseTsv(event.currentTarget.value) })}
        />
        <Button onClick={() => void choose()}>{say(message('begin.list.file'))}</Button>
      </div>
      {notice === undefined ? null : (
        <p className={css.error} role="alert">
          {say(notice)}
        </p>
      )}
      {list === undefined ? (
        <p className={css.note}>{say(message('begin.list.hint'))}</p>
      ) : (
        <>
          <section className={css.preview} aria-label={say(message('begin.list.preview'))}>
            <table>
              <thead>
                <tr>
                  {list.columns.map(({ index, head, role }) => (
                    <th key={index} scope="col">
                      <span title={head}>{head || letterOf(index)}</span>
                      <select
                        aria-label={say(message('begin.list.role', { column: head || letterOf(index) }))}
                        value={role}
                        onChange={(event) => {
                          const next = offered.find((o) => o.role === event.currentTarget.value)?.role
                          if (next !== undefined) setRoles({ ...roles, [index]: next })
                        }}
                      >
                        {offered.map(({ role: value, words }) => (
                          <option key={value} value={value}>
                            {say(words)}
                          </option>
                        ))}
                      </select>
                    </th>
                  ))}
                  <th scope="col">{say(message('begin.list.readAs'))}</th>
                </tr>
              </thead>
              <tbody>
                {list.rows.slice(0, shown).map(({ line, facility, guessed }) => (
                  <tr key={line}>
                    {list.columns.map(({ index }) => (
                      <td key={index}>{sheet?.rows[line - 1]?.[index] ?? ''}</td>
                    ))}
                    <td>
                      {say(message(`facility.kind.${facility.kind}`)).split('/')[0]}
                      {facility.ownership === 'private'
                        ? ` · ${say(message('facility.ownership.private')).split('/')[0]}`
                        : ''}
                      {guessed ? ` ${say(message('begin.list.guessed'))}` : ''}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {list.problems.length === 0 ? null : (
            <ul className={css.problems} aria-label={say(message('import.problems', { count: list.problems.length }))}>
              {keyed(list.problems.slice(0, 100), ({ line, column }) => `${line} ${column ?? ''}`).map(
                ({ key, item: { line, column, message: words } }) => (
                  <li key={key}>
                    <b>
                      {line === 0
                        ? ''
                        : column === undefined
                          ? say(message('import.whereLine', { line }))
                          : say(message('import.where', { line, column: letterOf(column) }))}
                    </b>
                    <span>{say(words)}</span>
                    {line === 0 ? null : (
                      <Button onClick={() => setSkipped([...skipped, line])}>
                        {say(message('import.skip', { line }))}
                      </Button>
                    )}
                  </li>
                ),
              )}
            </ul>
          )}
          <p className={css.note} role="status">
            {[
              say(message('begin.list.read', { count: list.rows.length })),
              ...columnWords(list.columns).map(say),
              ...list.notes.map(say),
              ...(skipped.length === 0 ? [] : [say(message('import.skipped', { count: skipped.length }))]),
            ].join(' ')}
          </p>
        </>
      )}
      <div className={css.buttons}>
        <Button onClick={onBack}>{say(message('begin.back'))}</Button>
        <Button onClick={() => onDone([])}>{say(message('begin.list.later'))}</Button>
        <Button look="primary" disabled={!ready} onClick={() => onDone(list?.rows ?? [])}>
          {say(message('begin.list.done'))}
        </Button>
      </div>
    </div>
  )
}

/** Which columns are read, and which are not, by their heads. */
function columnWords(columns: readonly ListColumn[]): Message[] {
  const told = columns.filter(({ head }) => head !== '')
  const [read, unread] = [told.filter(({ role }) => role !== 'ignore'), told.filter(({ role }) => role === 'ignore')]
  const words = (some: readonly ListColumn[]) => ({ count: some.length, list: some.map(({ head }) => head).join('、') })
  return [
    ...(read.length === 0 ? [] : [message('begin.list.taken', words(read))]),
    ...(unread.length === 0 ? [] : [message('begin.list.unread', words(unread))]),
  ]
}
