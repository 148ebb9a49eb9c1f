import { type AnnexSpec, numberings } from '../../../shared/plan/schema/annex.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { IntegerField } from './IntegerField.tsx'
import styles from './Print.module.css'
import { TextField } from './TextField.tsx'

type Props = {
  readonly spec: AnnexSpec
  readonly language: Language
  readonly onChange: (spec: AnnexSpec) => void
  readonly onDelete: () => void
}

/** Name, heading, date and numbers of an annex that the plan keeps. */
export function AnnexFields({ spec, language, onChange, onDelete }: Props): React.ReactElement {
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  /** An empty text is no text: the key goes with it. */
  const put = (key: 'heading' | 'date', value: string): void => {
    const { [key]: _, ...rest } = spec
    onChange(value === '' ? rest : { ...rest, [key]: value })
  }
  return (
    <>
      <h2>{words('annex.choose')}</h2>
      <TextField
        label={words('annex.rename')}
        value={spec.title}
        onChange={(title) => title !== '' && onChange({ ...spec, title })}
      />
      <TextField label={words('annex.heading')} value={spec.heading ?? ''} onChange={(text) => put('heading', text)} />
      <TextField
        label={words('annex.date')}
        value={spec.date ?? ''}
        hint={words('annex.dateHint')}
        onChange={(text) => put('date', text)}
      />
      <div className={styles.field}>
        <label htmlFor="annex-numbering">{words('annex.numbering')}</label>
        <select
          id="annex-numbering"
          value={spec.numbering ?? 'table'}
          onChange={(event) => {
            const numbering = numberings.find((entry) => entry === event.target.value)
            if (numbering !== undefined) onChange({ ...spec, numbering })
          }}
        >
          {numberings.map((numbering) => (
            <option key={numbering} value={numbering}>
              {words(`annex.numbering.${numbering}`)}
            </option>
          ))}
        </select>
      </div>
      <IntegerField
        label={words('annex.startNumber')}
        value={spec.startNumber ?? 1}
        low={1}
        high={999}
        language={language}
        onChange={(startNumber) => onChange({ ...spec, startNumber })}
      />
      <IntegerField
        label={words('annex.firstPage')}
        value={spec.firstPage ?? 1}
        low={1}
        high={9999}
        language={language}
        onChange={(firstPage) => onChange({ ...spec, firstPage })}
      />
      <div className={styles.delete}>
        <Button look="bare" onClick={onDelete}>
          {words('annex.deleteAnnex')}
        </Button>
      </div>
    </>
  )
}
