import { message } from '../../../shared/text/message.ts'
import { Segments } from '../../components/controls/Segments.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import type { Comparing } from '../../state/session-state.ts'
import { DraftsPanel } from '../drafts/DraftsPanel.tsx'
import { ProgressPanel } from '../progress/ProgressPanel.tsx'
import { UncertaintyPanel } from '../uncertainty/UncertaintyPanel.tsx'
import { CompareTab } from './CompareTab.tsx'
import { GoalTab } from './GoalTab.tsx'
import { ListTab } from './ListTab.tsx'
import styles from './Scenarios.module.css'
import { WhyTab } from './WhyTab.tsx'

type Tab = Comparing['tab']

const panes: Readonly<Record<Tab, React.ComponentType>> = {
  list: ListTab,
  compare: CompareTab,
  why: WhyTab,
  goal: GoalTab,
  uncertainty: UncertaintyPanel,
  drafts: DraftsPanel,
  progress: ProgressPanel,
}
const tabs = Object.keys(panes) as Tab[]

/** 方案: the list of them, side by side, why they differ, what reaches a goal. */
export function ScenarioStage(): React.ReactElement | null {
  const say = useSay()
  const { setComparing } = useActions()
  const chosen = useSession((state) => state.comparing.tab)
  const count = useSession((state) => state.document?.plan.scenarios.length ?? 0)
  // Nothing to compare yet: the list says how one begins.
  const tab: Tab = count === 0 && (chosen === 'compare' || chosen === 'why') ? 'list' : chosen
  const openings = useSession((state) => state.openings)
  const Pane = panes[tab]
  return (
    <section className={styles.stage} aria-label={say(message('screen.stage.scenarios'))}>
      <div className={styles.tabs}>
        <h2>{say(message('screen.stage.scenarios'))}</h2>
        <Segments
          label={say(message('stage.tabs'))}
          value={tab}
          options={tabs.map((value) => ({ value, label: say(message(`stage.tab.${value}`)) }))}
          onChange={(next) => setComparing({ tab: next })}
        />
      </div>
      {/* Another plan: answers, drawn figures and half-filled forms of the last one go. */}
      <Pane key={openings} />
    </section>
  )
}
