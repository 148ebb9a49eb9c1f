import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { useActions, useSay } from '../../state/session.ts'
import { RecentList } from '../recovery/RecentList.tsx'
import { FIRST_PLAN } from '../start.ts'
import { ShippedList } from './ShippedList.tsx'

export function NoDocument(): React.ReactElement {
  const say = useSay()
  const { open, openShipped, setBeginning } = useActions()
  return (
    <EmptyState text={say(message('screen.noDocumentHint'))}>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button look="primary" onClick={() => void open()}>
          {say(message('screen.open'))}
        </Button>
        <Button onClick={() => setBeginning(true)}>{say(message('norms.plan.new'))}</Button>
        <Button onClick={() => void openShipped(FIRST_PLAN)}>{say(message('screen.openShipped'))}</Button>
      </div>
      <RecentList />
      <ShippedList />
    </EmptyState>
  )
}
