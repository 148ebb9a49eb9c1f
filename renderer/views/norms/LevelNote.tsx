import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './NormPanel.module.css'
import { levelWords } from './words.ts'

/** A number written for a whole province is not the number of one county: said wherever the levels differ, never corrected. */
export function LevelNote({ plan, norm }: { readonly plan: Plan; readonly norm: Norm }): React.ReactElement | null {
  const say = useSay()
  const used = norm.scope.each ?? plan.units.find(({ id }) => id === norm.scope.unit)?.level
  if (norm.level === undefined || used === undefined || norm.level === used) return null
  return (
    <p className={css.warning} role="note">
      {say(message('norms.levelDiffers', { written: levelWords[norm.level], used: levelWords[used] }))}
    </p>
  )
}
