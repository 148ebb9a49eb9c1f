import { message } from '../../../shared/text/message.ts'
import { useSay, useSession } from '../../state/session.ts'
import { formulas, wordsOf } from './formulas.ts'
import styles from './Help.module.css'
import { marked } from './Prose.tsx'

/** Every formula with its rounding, its source and the file that holds it. */
export function FormulaList({ words }: { words: readonly string[] }): React.ReactElement {
  const say = useSay()
  const language = useSession((state) => state.language)
  return (
    <dl className={styles.formulas}>
      {formulas.map((formula) => {
        const { name, formula: expression, rounding } = wordsOf(language, formula)
        const facts = [
          ['rounding', rounding],
          ['source', formula.source],
          ['file', formula.file],
        ] as const
        return (
          <div key={formula.id}>
            <dt>
              {marked(name, words)} {name === formula.id ? null : <small>{formula.id}</small>}
            </dt>
            <dd className={styles.formula}>{marked(expression, words)}</dd>
            {facts.map(([what, text]) => (
              <dd key={what}>
                <span>{say(message(`help.formula.${what}`))}</span> {marked(text, words)}
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
