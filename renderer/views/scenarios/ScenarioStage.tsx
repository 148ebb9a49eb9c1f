import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'

/** The list of scenarios. */
export function ScenarioStage(): React.ReactElement {
  const say = useSay()
  return <h1>{say(message('screen.stage.scenarios'))}</h1>
}
