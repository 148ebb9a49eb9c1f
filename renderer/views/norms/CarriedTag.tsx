import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './tags.module.css'

/** 沿用: set for the last period, and nobody has set another yet. */
export function CarriedTag({ year }: { readonly year: number }): React.ReactElement {
  const say = useSay()
  return (
    <span className={`${css.tag} ${css.doubt}`} title={say(message('begin.carried.hint', { year }))}>
      {say(message('begin.carried', { year }))}
    </span>
  )
}
