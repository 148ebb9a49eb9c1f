import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import type { ShownProgress } from '../../worker/analysis-questions.ts'
import { ToPrint } from '../drafts/ToPrint.tsx'
import { useQuestion } from '../scenarios/use-question.ts'
import { ProgressDetail } from './ProgressDetail.tsx'
import css from './progress.module.css'
import { firstSubject, follow, type SubjectOption, subjectOptions } from './progress-edits.ts'
import { StatusWords, shownFigure } from './StatusWords.tsx'

/** 进度: what is followed, on the left; its years and where it is heading, on the right. */
export function ProgressPanel(): React.ReactElement | null {
  const say = useSay()
  const { commit } = useActions()
  const plan = useSession((state) => state.document?.plan)
  const view = useSession((state) => state.view)
  const language = useSession((state) => state.language)
  const [chosen, setChosen] = useState<string | null>(null)
  const [notice, setNotice] = useState<Message | null>(null)
  const reply = useQuestion({ type: 'progress' })
  if (plan === undefined || view === null) return null
  const records = plan.progress ?? []
  const options = subjectOptions(plan, view, language)
  const record = records.find(({ id }) => id === chosen) ?? records[0]
  const lines = new Map((reply?.lines ?? []).map((line) => [line.id, line]))
  const add = (option: SubjectOption): void => {
    const change = follow(plan, option)
    const done = commit([change], message('progress.edit.add', { name: option.label }))
    setNotice(done.ok ? null : done.error)
    if (done.ok && change.type === 'putProgress') setChosen(change.progress.id)
  }
  const first = firstSubject(options, view)
  const line = record === undefined ? undefined : lines.get(record.id)
  return (
    <div className={css.panel}>
      <div className={css.tools}>
        <h3>{say(message('progress.title'))}</h3>
        <select
          className={css.select}
          aria-label={say(message('progress.addWhich'))}
          value=""
          onChange={(event) => {
            const option = options.find(({ key }) => key === event.currentTarget.value)
            if (option !== undefined) add(option)
          }}
        >
          <option value="">{say(message('progress.add'))}</option>
          {(['total', 'norm'] as const).map((kind) => (
            <optgroup key={kind} label={say(message(`progress.group.${kind}`))}>
              {options
                .filter(({ subject }) => subject.kind === kind)
                .map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <ToPrint
          spec={{ kind: 'progress', id: 'progress', title: say(message('progress.table')) }}
          disabled={records.length === 0}
        />
        {notice === null ? null : (
          <span role="alert" className={css.refused}>
            {say(notice)}
          </span>
        )}
      </div>
      {record === undefined ? (
        <EmptyState text={say(message('progress.empty'))}>
          {first === undefined ? null : (
            <Button look="primary" onClick={() => add(first)}>
              {say(message('progress.addFirst'))}
            </Button>
          )}
        </EmptyState>
      ) : (
        <div className={css.columns}>
          <div className={css.list} {...scrollRegion}>
            <List plan={plan} lines={reply?.lines ?? []} chosen={record.id} onChoose={setChosen} onNotice={setNotice} />
            <p className={css.note}>
              {say(message('progress.rule'))} {say(message('progress.forecastRule'))}
            </p>
          </div>
          {line === undefined ? null : <ProgressDetail key={record.id} plan={plan} record={record} line={line} />}
        </div>
      )}
    </div>
  )
}

type ListProps = {
  readonly plan: Plan
  readonly lines: readonly ShownProgress[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly onNotice: (notice: Message | null) => void
}

function List({ plan, lines, chosen, onChoose, onNotice }: ListProps) {
  const say = useSay()
  const { commit } = useActions()
  const { baseYear, targetYear } = plan
  return (
    <table className={`${css.table} num`} aria-label={say(message('progress.title'))}>
      <thead>
        <tr>
          <th scope="col">{say(message('progress.item'))}</th>
          {(['base', 'target', 'forecast'] as const).map((head) => (
            <th key={head} scope="col" title={String(head === 'base' ? baseYear : targetYear)}>
              {say(message(`progress.head.${head}`))}
            </th>
          ))}
          <th scope="col">{say(message('progress.status'))}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const name = line.measure?.label ?? line.id
          return (
            <tr key={line.id} aria-current={line.id === chosen ? 'true' : undefined}>
              <th scope="row">
                <button type="button" title={name} onClick={() => onChoose(line.id)}>
                  {name}
                </button>
              </th>
              <td>{shownFigure(line, line.base)}</td>
              <td>{shownFigure(line, line.target)}</td>
              <td>{shownFigure(line, line.forecast)}</td>
              <td>
                <StatusWords line={line} />
              </td>
              <td>
                <Button
                  look="bare"
                  label={say(message('progress.remove', { name }))}
                  onClick={() => {
                    const done = commit(
                      [{ type: 'removeProgress', progress: line.id }],
                      message('progress.edit.remove', { name }),
                    )
                    onNotice(done.ok ? null : done.error)
                  }}
                >
                  <IconTrash aria-hidden="true" />
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
