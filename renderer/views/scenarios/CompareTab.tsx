import { message } from '../../../shared/text/message.ts'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { BedMultiples } from './BedMultiples.tsx'
import { CompareHead } from './CompareHead.tsx'
import { CompareTable } from './CompareTable.tsx'
import styles from './Scenarios.module.css'
import { useCompared } from './use-compared.ts'
import { useQuestion } from './use-question.ts'
import { WhyFigure } from './WhyFigure.tsx'

/** Two to six 方案 side by side: what they assume, what comes of it, and why the chosen row differs. */
export function CompareTab(): React.ReactElement | null {
  const say = useSay()
  const { setComparing } = useActions()
  const { entries, compared, reference } = useCompared()
  const { choice, onlyDifferent } = useSession((state) => state.comparing)
  const reply = useQuestion(
    reference === undefined
      ? null
      : { type: 'board', ids: compared.map(({ id }) => id), reference: reference.id, choice },
  )
  if (reference === undefined) return null
  const board = reply?.board
  const shown = board?.ok === true ? board.value : null
  const blocks = (shown?.blocks ?? []).map((block) => ({
    ...block,
    rows: block.rows.filter(({ differs }) => differs || !onlyDifferent),
  }))
  const empty = shown !== null && blocks.every(({ rows }) => rows.length === 0)
  const charts = shown !== null && choice.show === 'beds'

  return (
    <div className={styles.pane}>
      <CompareHead board={shown} entries={entries} compared={compared} />
      {board?.ok === false ? <p className={styles.problem}>{say(board.error)}</p> : null}
      {shown === null ? null : (
        <CompareTable
          board={{ ...shown, blocks }}
          entries={entries}
          onReference={(id) => setComparing({ reference: id })}
          onLeave={(id) => setComparing({ ids: compared.map((entry) => entry.id).filter((other) => other !== id) })}
        />
      )}
      {empty ? <EmptyState text={say(message(onlyDifferent ? 'stage.compare.none' : 'stage.compare.empty'))} /> : null}
      {charts ? (
        <div className={styles.charts}>
          <WhyFigure compared={compared} reference={reference} />
          {choice.rows === 'facilities' ? null : <BedMultiples board={shown} entries={entries} />}
        </div>
      ) : null}
    </div>
  )
}
