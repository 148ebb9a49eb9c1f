import { IconClipboard, IconDownload, IconUpload } from '@tabler/icons-react'
import { type PopulationKind, populationKinds } from '../../../shared/plan/schema/basics.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { useSay } from '../../state/session.ts'
import { PopulationDoubt } from '../overview/PopulationDoubt.tsx'
import css from './PopulationView.module.css'

type Props = {
  readonly plan: Plan
  readonly unit: string
  readonly kind: PopulationKind
  readonly example: boolean
  /** Residents of the region in the target year, whose source may be in doubt. */
  readonly population: number | undefined
  /** What a file being read, an export or a refused table has to say. */
  readonly notice: Message | undefined
  readonly onUnit: (unit: string) => void
  readonly onKind: (kind: PopulationKind) => void
  readonly onFile: () => void
  readonly onPaste: () => void
  readonly onExport: (format: 'csv' | 'xlsx') => void
}

/** Whose population is looked at, and the ways in and out. */
export function PopulationHead(props: Props): React.ReactElement {
  const { plan, unit, kind, example, population, notice, onUnit, onKind, onFile, onPaste, onExport } = props
  const say = useSay()
  return (
    <header className={css.head}>
      <h2>{say(message('people.title'))}</h2>
      <Segments
        label={say(message('people.kind'))}
        value={kind}
        options={populationKinds.map((value) => ({ value, label: say(message(`people.kind.${value}`)) }))}
        onChange={onKind}
      />
      <label className={css.scope}>
        <span>{say(message('people.scope'))}</span>
        <select value={unit} onChange={(event) => onUnit(event.currentTarget.value)}>
          {plan.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {example ? (
        <i className={css.example} title={say(message('people.exampleHint'))}>
          {say(message('people.example'))}
        </i>
      ) : null}
      <PopulationDoubt plan={plan} population={population} />
      <p role="status" className={css.headNotice} title={notice && say(notice)}>
        {notice === undefined ? '' : say(notice)}
      </p>
      <div className={css.headButtons}>
        <Button onClick={onPaste} label={say(message('people.pasteHint'))}>
          <IconClipboard aria-hidden="true" />
          {say(message('people.paste'))}
        </Button>
        <Button onClick={onFile} label={say(message('people.importHint'))}>
          <IconDownload aria-hidden="true" />
          {say(message('people.import'))}
        </Button>
        <Button onClick={() => onExport('xlsx')} label={say(message('people.exportXlsx'))}>
          <IconUpload aria-hidden="true" />
          Excel
        </Button>
        <Button onClick={() => onExport('csv')} label={say(message('people.exportCsv'))}>
          CSV
        </Button>
      </div>
    </header>
  )
}
