import { IconHome, IconPrinter, IconTable, IconUsers, IconZoomCheck } from '@tabler/icons-react'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { type Stage, stages } from '../../state/session-state.ts'
import { Basis } from './Basis.tsx'
import styles from './Navigation.module.css'

const icons: Record<Stage, typeof IconHome> = {
  overview: IconHome,
  population: IconUsers,
  allocation: IconTable,
  audit: IconZoomCheck,
  print: IconPrinter,
}

export function Navigation(): React.ReactElement {
  const say = useSay()
  const { setStage } = useActions()
  const current = useSession((state) => state.stage)
  const findings = useSession((state) => state.view?.findings.length)
  const tables = useSession((state) => state.view?.tables.length)
  const counts: Partial<Record<Stage, number | undefined>> = { audit: findings, print: tables }

  return (
    <nav className={styles.nav} data-rail={current === 'print'} aria-label={say(message('screen.stages'))}>
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
