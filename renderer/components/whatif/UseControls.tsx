import { dec } from '../../../shared/base/decimal.ts'
import { bedUse } from '../../../shared/engine/bed-use.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { AmountControl } from './AmountControl.tsx'
import styles from './WhatIfBar.module.css'

const quantities = ['occupancy', 'lengthOfStay'] as const
type Quantity = (typeof quantities)[number]

/** How full the beds are and how long people stay: what the region’s use asks for follows. Words where the plan has no volume. */
export function UseControls(): React.ReactElement | null {
  const say = useSay()
  const { setWhatIf } = useActions()
  const plan = useSession((state) => state.shown ?? undefined)
  const changes = useSession((state) => state.whatIf)
  if (plan === undefined) return null
  const service = bedUse(plan)
  if (service === undefined) return <p className={`${styles.absent} ${styles.noUse}`}>{say(message('use.none'))}</p>

  const { unit, year } = service
  const classId = service.class ?? null
  const isOwn = (c: Change, quantity: Quantity): boolean =>
    c.type === 'setService' && c.unit === unit && c.class === classId && c.year === year && c.quantity === quantity
  const assume = (quantity: Quantity, value: number) => {
    const others = changes.filter((c) => !isOwn(c, quantity))
    // A value back at the plan’s own is no assumption.
    const own: Change[] =
      value === service[quantity] ? [] : [{ type: 'setService', unit, class: classId, year, quantity, value }]
    return setWhatIf([...others, ...own])
  }
  const assumed = (quantity: Quantity): number => {
    const found = changes.find((c) => isOwn(c, quantity))
    return found?.type === 'setService' && found.value !== null ? found.value : (service[quantity] ?? 0)
  }
  const percent = (fraction: number): number => dec(fraction).times(100).toNumber()

  return (
    <>
      <AmountControl
        label={say(message('use.occupancy'))}
        unit="%"
        base={percent(service.occupancy ?? 0)}
        value={percent(assumed('occupancy'))}
        decimals={1}
        step={0.1}
        options={{ max: 200 }}
        onAmount={(value) => assume('occupancy', dec(value).div(100).toNumber())}
      />
      <AmountControl
        label={say(message('use.lengthOfStay'))}
        unit={say(message('use.day'))}
        base={service.lengthOfStay ?? 0}
        value={assumed('lengthOfStay')}
        decimals={1}
        step={0.1}
        options={{ max: 400 }}
        onAmount={(value) => assume('lengthOfStay', value)}
      />
    </>
  )
}
