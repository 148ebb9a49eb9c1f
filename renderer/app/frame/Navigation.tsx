import {
  IconBuildingHospital,
  IconGitBranch,
  IconHome,
  IconPrinter,
  IconRuler2,
  IconTable,
  IconUsers,
  IconZoomCheck,
} from '@tabler/icons-react'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { type Stage, stages } from '../../state/session-state.ts'
import { Basis } from './Basis.tsx'
import styles from './Navigation.module.css'

const icons: Record<Stage, typeof IconHome> = {
  overview: IconHome,
  norms: IconRuler2,
  population: IconUsers,
  facilities: IconBuildingHospital,
  allocation: IconTable,
  scenarios: IconGitBranch,
  audit: IconZoomCheck,
  print: IconPrinter,
}

export function Navigation(): React.ReactElement {
  const say = useSay()
  const { setStage } = useActions()
  const current = useSession((state) => state.stage)
  const findings = useSession((state) => state.view?.findings.length)
  const tables = useSession((state) => state.view?.tables.length)
  const norms = useSession((state) => state.shown?.norms.length)
  const facilities = useSession((state) => state.shown?.facilities.length)
  const scenarios = useSession((state) => state.document?.plan.scenarios.length)
  const counts: Partial<Record<Stage, number | undefined>> = {
    norms,
    facilities,
    scenarios,
    audit: findings,
    print: tables,
  }
  const rail = useSession(({ stage, panel }) => stage === 'print' || panel === 'help')

  return (
    <nav className={styles.nav} data-rail={rail} aria-label={say(message('screen.stages'))}>
      {stages.map((stage, index) => {
        const Icon = icons[stage]
        const name = say(message(`screen.stage.${stage}`))
        return (
          <button
            key={stage}
            type="button"
            className={styles.stage}
            aria-current={stage === current ? 'page' : undefined}
            aria-keyshortcuts={`Control+${index + 1}`}
            title={`${name}  Ctrl+${index + 1}`}
            onClick={() => setStage(stage)}
          >
            <Icon size={16} stroke={1.5} aria-hidden="true" />
            <span>{name}</span>
            <em className="num" aria-hidden="true">
              {counts[stage]}
            </em>
          </button>
        )
      })}
      <Basis />
    </nav>
  )
}
