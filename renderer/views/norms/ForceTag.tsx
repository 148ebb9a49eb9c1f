import type { Force } from '../../../shared/plan/schema/norm.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './tags.module.css'
import { forceWords } from './words.ts'

/** 约束 filled, 预期 outlined, the weaker ones plain. */
export function ForceTag({ force }: { readonly force: Force }): React.ReactElement {
  const say = useSay()
  return <span className={`${css.tag} ${css[force]}`}>{say(message(forceWords[force]))}</span>
}
