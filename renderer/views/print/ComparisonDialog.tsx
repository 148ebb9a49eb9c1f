import { Modal } from '@mantine/core'
import { useState } from 'react'
import { BASELINE } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { orderedScenarios } from '../../../shared/scenario/resolve.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import css from './Editor.module.css'
import { nameOf } from './item-words.ts'

type Props = {
  readonly plan: Plan
  readonly language: Language
  readonly onAdd: (scenarios: readonly string[]) => void
  readonly onClose: () => void
}

/** Which 方案 stand side by side; the first is what the others are held against. */
export function ComparisonDialog({ plan, language, onAdd, onClose }: Props): React.ReactElement {
  const all = [BASELINE, ...orderedScenarios(plan).map(({ id }) => id)]
  const [chosen, setChosen] = useState<readonly string[]>(all.slice(0, 2))
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('annex.add.comparison')}
      closeButtonProps={{ 'aria-label': words('annex.close') }}
      transitionProps={{ duration: 0 }}
      centered
    >
      <fieldset className={css.checks}>
        <legend>{words('annex.pickScenarios')}</legend>
        {all.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])}
            />
            {nameOf(id, plan, language)}
          </label>
        ))}
      </fieldset>
      <div className={css.foot}>
        <Button onClick={onClose}>{words('annex.cancel')}</Button>
        <Button
          look="primary"
          disabled={chosen.length < 2 || chosen.length > 12}
          onClick={() => onAdd(all.filter((id) => chosen.includes(id)))}
        >
          {words('annex.createComparison')}
        </Button>
      </div>
    </Modal>
  )
}
