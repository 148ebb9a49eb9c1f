import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'

/** The list of facilities. */
export function FacilitiesStage(): React.ReactElement {
  const say = useSay()
  return <h1>{say(message('screen.stage.facilities'))}</h1>
}
