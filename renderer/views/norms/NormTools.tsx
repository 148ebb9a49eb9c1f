import { forces } from '../../../shared/plan/schema/norm.ts'
import { message, type TextKey } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './NormStage.module.css'
import type { Filter, ListStatus } from './norm-list.ts'
import { forceWords } from './words.ts'

type Props = {
  readonly filter: Filter
  readonly groups: readonly string[]
  readonly conflicts: number
  readonly onFilter: (filter: Filter) => void
}

const statuses: readonly (readonly [ListStatus, TextKey])[] = [
  ['short', 'status.short'],
  ['over', 'status.over'],
  ['met', 'status.met'],
  ['unknown', 'status.unknown'],
  ['off', 'norms.status.off'],
]

/** What the list shows: words, group, force, how the plan stands, how far the source was checked, and what contradicts. */
export function NormTools({ filter, groups, conflicts, onFilter }: Props): React.ReactElement {
  const say = useSay()
  const select = <K extends 'group' | 'force' | 'status' | 'source'>(
    key: K,
    label: TextKey,
    options: readonly (readonly [Filter[K], string])[],
  ): React.ReactElement => (
    <select
      className={css.filter}
      aria-label={say(message(label))}
      data-set={filter[key] !== ''}
      value={filter[key]}
      onChange={(event) => {
        const chosen = options.find(([value]) => value === event.currentTarget.value)?.[0]
        onFilter({ ...filter, [key]: chosen ?? '' })
      }}
    >
      <option value="">{say(message('norms.filter.all', { name: say(message(label)) }))}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
  return (
    <div className={css.tools}>
      <input
        type="search"
        className={css.search}
        data-typing=""
        aria-label={say(message('norms.search'))}
        placeholder={say(message('norms.search'))}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      {select(
        'group',
        'norms.filter.group',
        groups.map((name) => [name, name]),
      )}
      {select(
        'force',
        'norms.filter.force',
        forces.map((force) => [force, say(message(forceWords[force]))]),
      )}
      {select(
        'status',
        'norms.filter.status',
        statuses.map(([status, words]) => [status, say(message(words))]),
      )}
      {select('source', 'norms.filter.source', [
        ['doubtful', say(message('norms.source.doubtful'))],
        ['verified', say(message('norms.source.verified'))],
      ])}
      <button
        type="button"
        className={css.toggle}
        aria-pressed={filter.conflicts}
        disabled={conflicts === 0 && !filter.conflicts}
        onClick={() => onFilter({ ...filter, conflicts: !filter.conflicts })}
      >
        <b aria-hidden="true">≠</b> {say(message('norms.filter.conflicts'))} <span className="num">{conflicts}</span>
      </button>
    </div>
  )
}
