import { Modal } from '@mantine/core'
import { useState } from 'react'
import { newPlan } from '../../../shared/begin/new-plan.ts'
import type { ListedFacility } from '../../../shared/begin/read-facilities.ts'
import type { BlankPlan } from '../../../shared/plan/blank-plan.ts'
import type { Pack } from '../../../shared/plan/schema/pack.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { message } from '../../../shared/text/message.ts'
import { Segments } from '../../components/controls/Segments.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import type { Stage } from '../../state/session-state.ts'
import css from './Begin.module.css'
import { ListStep } from './ListStep.tsx'
import { NormStep } from './NormStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import { RollForm } from './RollForm.tsx'

/** A plan of one’s own: from nothing in three steps, or the next period out of the open plan. */
export function BeginDialog(): React.ReactElement {
  const say = useSay()
  const { setBeginning } = useActions()
  const open = useSession((state) => state.beginning)
  return (
    <Modal
      opened={open}
      onClose={() => setBeginning(false)}
      title={say(message('norms.plan.new'))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size={760}
      centered
    >
      {open ? <Begin /> : null}
    </Modal>
  )
}

const steps = ['place', 'norms', 'list'] as const

function Begin(): React.ReactElement {
  const say = useSay()
  const { openFile, setBeginning, setStage } = useActions()
  const plan = useSession((state) => state.document?.plan)
  const [way, setWay] = useState<'new' | 'roll'>('new')
  const [step, setStep] = useState<(typeof steps)[number]>('place')
  const [place, setPlace] = useState<BlankPlan | undefined>(undefined)
  const [chosen, setChosen] = useState<{ pack?: Pack; norms: readonly string[] }>({ norms: [] })

  /** The plan as a file that has no place yet: nothing is written until it is saved. */
  const show = (made: Plan, stage: Stage): void => {
    const name = `${made.region.name}.norma`
    setBeginning(false)
    setStage(stage)
    openFile({ bytes: new TextEncoder().encode(writePlan(made)), name, displayPath: name, made: true, readOnly: false })
  }
  const finish = (facilities: readonly ListedFacility[]): void => {
    if (place === undefined) return
    const { pack, norms } = chosen
    const listTitle = say(message('begin.listTitle', { name: place.name }))
    const made = newPlan({ ...place, ...(pack !== undefined && { pack }), norms, facilities, listTitle })
    show(made, facilities.length > 0 ? 'allocation' : 'norms')
  }

  return (
    <>
      {plan === undefined || step !== 'place' ? null : (
        <div className={css.ways}>
          <Segments
            label={say(message('begin.way'))}
            value={way}
            options={[
              { value: 'new', label: say(message('begin.way.new')) },
              { value: 'roll', label: say(message('begin.roll')) },
            ]}
            onChange={(next) => setWay(next === 'roll' ? 'roll' : 'new')}
          />
        </div>
      )}
      {way === 'roll' && plan !== undefined ? (
        <RollForm plan={plan} onCancel={() => setBeginning(false)} onMade={(made) => show(made, 'allocation')} />
      ) : (
        <>
          <ol className={css.steps} aria-label={say(message('begin.steps'))}>
            {steps.map((name, i) => (
              <li key={name} aria-current={name === step ? 'step' : undefined}>
                <span className="num">{i + 1}</span> {say(message(`begin.step.${name}`))}
              </li>
            ))}
          </ol>
          {step === 'place' ? (
            <PlaceStep
              {...(place !== undefined && { before: place })}
              onCancel={() => setBeginning(false)}
              onBlank={(blank) =>
                show(newPlan({ ...blank, norms: [], facilities: [], listTitle: blank.name }), 'norms')
              }
              onNext={(blank) => {
                setPlace(blank)
                setStep('norms')
              }}
            />
          ) : step === 'norms' && place !== undefined ? (
            <NormStep
              place={place}
              before={chosen}
              onBack={() => setStep('place')}
              onNext={(next) => {
                setChosen(next)
                setStep('list')
              }}
            />
          ) : (
            <ListStep
              level={place?.level ?? 'county'}
              pack={chosen.pack}
              onBack={() => setStep('norms')}
              onDone={finish}
            />
          )}
        </>
      )}
    </>
  )
}
