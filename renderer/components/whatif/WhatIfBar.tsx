import { message } from '../../../shared/text/message.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { Button } from '../controls/Button.tsx'
import { formatNumber } from '../format.ts'
import { useScenarios } from '../switcher/use-scenarios.ts'
import { AmountControl } from './AmountControl.tsx'
import { FigureStrip } from './FigureStrip.tsx'
import { KeepWhatIf } from './KeepWhatIf.tsx'
import { MethodControl } from './MethodControl.tsx'
import { type Assumptions, assumptionsOf, basisOf, changesOf, othersOf } from './overlay.ts'
import { stepOfCount } from './slider-scale.ts'
import { UseControls } from './UseControls.tsx'
import styles from './WhatIfBar.module.css'
import head from './WhatIfHead.module.css'

/** 假设: what would be if the population, the bed norm or the method were another. Nothing enters the plan until it is written. */
export function WhatIfBar(): React.ReactElement | null {
  const say = useSay()
  const { setStage, setWhatIf, writeWhatIf } = useActions()
  const plan = useSession((state) => state.shown ?? undefined)
  const view = useSession((state) => state.view)
  const persons = useSession((state) => state.baseline?.population)
  const changes = useSession((state) => state.whatIf)
  const scenario = useSession((state) => state.scenario)
  const { active } = useScenarios()
  if (plan === undefined || view === null) return null

  const basis = basisOf(plan, view)
  const assumed = assumptionsOf(changes, basis)
  const others = othersOf(changes, basis)
  // A value back at the plan’s own is no assumption: the overlay is empty again and the plan cannot be “changed” to itself.
  const assume = (next: Assumptions) => setWhatIf([...others, ...changesOf({ ...assumed, ...next }, basis)])
  const without = ({ population, density, method }: Assumptions, key: keyof Assumptions): Assumptions => ({
    ...(population !== undefined && key !== 'population' ? { population } : {}),
    ...(density !== undefined && key !== 'density' ? { density } : {}),
    ...(method !== undefined && key !== 'method' ? { method } : {}),
  })
  const drop = (key: keyof Assumptions) => setWhatIf([...others, ...changesOf(without(assumed, key), basis)])

  return (
    <section className={styles.bar} aria-label={say(message('screen.whatIf'))}>
      {persons === undefined ? (
        <div className={styles.absent}>
          <Button onClick={() => setStage('population')}>
            {say(message('screen.whatIf.noPopulation', { year: basis.year }))}
          </Button>
        </div>
      ) : (
        <AmountControl
          label={say(message('screen.whatIf.population', { year: basis.year }))}
          unit={say(message('screen.whatIf.person'))}
          base={persons}
          value={assumed.population ?? persons}
          decimals={0}
          step={stepOfCount(persons)}
          options={{ integer: true, max: 2e9 }}
          onAmount={(population) => (population === persons ? drop('population') : assume({ population }))}
        />
      )}
      {basis.norm === undefined ? (
        <p className={styles.absent}>{say(message('screen.whatIf.noNorm'))}</p>
      ) : (
        <AmountControl
          label={basis.norm.perThousand ? say(message('screen.whatIf.density')) : basis.norm.label}
          unit={say(message('screen.whatIf.bed'))}
          base={basis.norm.value}
          value={assumed.density ?? basis.norm.value}
          decimals={2}
          step={0.01}
          options={{ max: 1000 }}
          {...(basis.norm.range === undefined
            ? {}
            : {
                least: basis.norm.range.low,
                hint: say(
                  message('screen.whatIf.range', {
                    low: formatNumber(basis.norm.range.low, 2),
                    high: formatNumber(basis.norm.value, 2),
                  }),
                ),
              })}
          onAmount={(density) => (density === basis.norm?.value ? drop('density') : assume({ density }))}
        />
      )}
      <UseControls />
      <MethodControl
        basis={basis}
        method={assumed.method}
        onMethod={(method) => void (method === undefined ? drop('method') : assume({ method }))}
      />
      <div className={styles.results}>
        <div className={head.head}>
          <span>
            {say(
              active === undefined
                ? message('screen.whatIf.against')
                : message('stage.againstNamed', { name: active.name }),
            )}
          </span>
          <Button look="bare" disabled={changes.length === 0} onClick={() => void setWhatIf([])}>
            {say(message('screen.whatIf.reset'))}
          </Button>
          <Button disabled={changes.length === 0} onClick={writeWhatIf}>
            {say(message(scenario === null ? 'screen.whatIf.write' : 'stage.writeScenario'))}
          </Button>
          <KeepWhatIf />
        </div>
        <FigureStrip />
      </div>
    </section>
  )
}
