import { useMemo } from 'react'
import { message } from '../../../shared/text/message.ts'
import { useChart } from '../../components/chart/use-chart.ts'
import { formatDifference } from '../../components/format.ts'
import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useSay } from '../../state/session.ts'
import type { WhySteps } from '../../worker/questions.ts'
import styles from './Scenarios.module.css'
import { type WhyGroup, whyRecipe } from './why-recipe.ts'

type Props = { readonly steps: readonly WhySteps[]; readonly entries: readonly ScenarioEntry[] }

/** Each 方案 from the reference, step by step; the table beside or below says the same in numbers. */
export function WhyChart({ steps, entries }: Props): React.ReactElement {
  const say = useSay()
  const groups = steps.map((one): WhyGroup => {
    const entry = entries.find(({ id }) => id === one.id)
    const ink = entry?.ink ?? '--ch-ink'
    const decimals = Math.max(one.decimals, ...one.steps.map(({ amount }) => (Number.isInteger(amount) ? 0 : 2)))
    let at = 0
    const bars = one.steps.map(({ group, amount }) => {
      const from = at
      at += amount
      return {
        label: say(message(`waterfall.${group}`)),
        from,
        to: at,
        ink: group === 'rounding' ? '--ch-muted' : '--ch-fill-2',
        total: false,
        decimals,
      }
    })
    const whole = { label: say(message('board.total')), from: 0, to: one.to - one.from, ink, total: true }
    return {
      name: `${entry?.letter ?? ''} ${entry?.name ?? one.id}`,
      ink,
      bars: [...bars, { ...whole, decimals: one.decimals }],
    }
  })
  // The drawing is made anew when a number changes, not when the page renders.
  const shape = JSON.stringify(groups)
  const recipe = useMemo(() => whyRecipe(JSON.parse(shape) as WhyGroup[]), [shape])
  const canvas = useChart(recipe)
  const spoken = groups
    .map(
      ({ name, bars }) =>
        `${name}: ${bars.map((b) => `${b.label} ${formatDifference(b.to - b.from, b.decimals)}`).join(', ')}`,
    )
    .join('; ')
  return (
    <div className={styles.canvas}>
      <canvas ref={canvas} role="img" aria-label={spoken} />
    </div>
  )
}
