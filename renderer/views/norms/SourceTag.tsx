import type { Source } from '../../../shared/plan/schema/source.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import { isDoubtful } from './norm-list.ts'
import css from './tags.module.css'
import { sourceStatusWords } from './words.ts'

/** What is not checked is hatched; an official text needs no emphasis. */
export function SourceTag({ status }: { readonly status: Source['status'] }): React.ReactElement {
  const say = useSay()
  const look = isDoubtful(status) ? css.doubt : css.plain
  return <span className={`${css.tag} ${look}`}>{say(message(sourceStatusWords[status]))}</span>
}
