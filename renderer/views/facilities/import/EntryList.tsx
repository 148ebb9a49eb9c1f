import { lineName, type StatisticsEntry } from '../../../../shared/import/read-statistics.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../../shared/text/message.ts'
import { differenceWords } from './difference-words.ts'
import css from './import.module.css'
import { TickList } from './TickList.tsx'

type Props = {
  readonly plan: Plan
  readonly language: Language
  readonly group: 'changed' | 'added'
  readonly entries: readonly StatisticsEntry[]
  /** Lines that are not to be imported. */
  readonly left: ReadonlySet<number>
  readonly onLeft: (left: ReadonlySet<number>) => void
}

/** Lines that change the plan: whom they are about and what was found, each with its tick. */
export function EntryList({ plan, language, group, entries, left, onLeft }: Props): React.ReactElement | null {
  const title = say(language, message(`statistics.${group}`, { count: entries.length }))
  return (
    <TickList
      title={title}
      hint={group === 'added' ? say(language, message('statistics.addHint')) : undefined}
      allLabel={say(language, message('statistics.tickAll', { group: title }))}
      more={(count) => say(language, message('statistics.more', { count }))}
      rows={entries.map((entry) => {
        const { match } = entry
        const name = match.kind === 'one' ? match.facility.name : lineName(entry.identity)
        const unit =
          match.kind === 'none' ? plan.units.find((u) => u.id === (entry.unit ?? plan.region.unit))?.name : undefined
        return {
          key: String(entry.line),
          ticked: !left.has(entry.line),
          label: say(language, message('statistics.tick', { name })),
          content: (
            <>
              <span className={css.who} title={name}>
                {name}
                <small>{match.kind === 'one' ? say(language, message(`statistics.matched.${match.by}`)) : unit}</small>
              </span>
              <span className={css.what}>
                {entry.differences.map((difference) => differenceWords(difference, plan, language)).join(' · ')}
              </span>
            </>
          ),
        }
      })}
      onTick={(keys, ticked) => {
        const next = new Set(left)
        for (const key of keys) {
          if (ticked) next.delete(Number(key))
          else next.add(Number(key))
        }
        onLeft(next)
      }}
    />
  )
}
