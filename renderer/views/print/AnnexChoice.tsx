import { IconPlus } from '@tabler/icons-react'
import { ALL_TABLES } from '../../../shared/annex/default-annex.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import styles from './Print.module.css'

type Props = {
  readonly plan: Plan
  readonly chosen: string
  readonly language: Language
  readonly onChoose: (id: string) => void
  readonly onNew: () => void
}

/** Which of the annexes of the plan is shown. All tables are always one of them. */
export function AnnexChoice({ plan, chosen, language, onChoose, onNew }: Props): React.ReactElement {
  const words = (key: Parameters<typeof message>[0]): string => say(language, message(key))
  return (
    <span className={styles.choice}>
      <select
        aria-label={words('annex.choose')}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {plan.annexes?.some(({ id }) => id === ALL_TABLES) ? null : (
          <option value={ALL_TABLES}>{words('annex.all')}</option>
        )}
        {(plan.annexes ?? []).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <Button look="bare" label={words('annex.new')} onClick={onNew}>
        <IconPlus />
      </Button>
    </span>
  )
}
