import { useMemo } from 'react'
import type { Board } from '../../../shared/compare/board.ts'
import { message } from '../../../shared/text/message.ts'
import { useChart } from '../../components/chart/use-chart.ts'
import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useSay } from '../../state/session.ts'
import { type Multiples, multiplesRecipe } from './multiples-recipe.ts'
import styles from './Scenarios.module.css'

type Props = { readonly board: Board; readonly entries: readonly ScenarioEntry[] }

/** One chart per class on one scale. Its table is the board above it. */
export function BedMultiples({ board, entries }: Props): React.ReactElement {
  const say = useSay()
  const block = board.blocks.find(({ key }) => key === 'beds')
  const rows = (block?.rows ?? []).filter(({ role }) => role === 'row')
  const data: Multiples = {
    classes: rows.map(({ label }) => label),
    scenarios: board.scenarios.map(({ id }) => {
      const entry = entries.find((other) => other.id === id)
      return {
        letter: entry?.letter ?? '',
        ink: entry?.ink ?? '--ch-ink',
        values: rows.map(({ cells }) => cells[id]?.value ?? null),
        controls: rows.map(({ key }) => board.controls[key]?.[id] ?? null),
      }
    }),
  }
  // The drawing is made anew when a number changes, not when the page renders.
  const shape = JSON.stringify(data)
  const recipe = useMemo(() => multiplesRecipe(JSON.parse(shape) as Multiples), [shape])
  const canvas = useChart(recipe)
  return (
    <figure className={styles.figure}>
      <figcaption>
        <b>{block?.label ?? say(message('stage.compare.charts'))}</b>
        <span>{say(message('stage.compare.chartsNote', { unit: block?.unit ?? '' }))}</span>
        <i className={styles.tickKey} />
        <span>{say(message('board.norm.required'))}</span>
      </figcaption>
      <div className={styles.canvas}>
        <canvas ref={canvas} role="img" aria-label={block?.label ?? ''} />
      </div>
    </figure>
  )
}
