import type { NormView } from '../../../shared/engine/view.ts'
import { message } from '../../../shared/text/message.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useSay } from '../../state/session.ts'
import { requirementText } from './norm-rows.ts'
import styles from './OverviewStage.module.css'

type Props = { readonly norms: readonly NormView[]; readonly format: (value: number) => string }

/** A difference is said in a number with its shape; otherwise the word is there. */
const hasGap = ({ gap, status }: NormView): boolean => gap !== undefined && status !== 'met'

/** Norms with what they require, what the plan provides, and the difference with its shape. */
export function NormTable({ norms, format }: Props): React.ReactElement {
  const say = useSay()
  return (
    <section className={styles.scroll} aria-label={say(message('screen.overview.norm'))} {...scrollRegion}>
      <table className={`${styles.table} num`}>
        <thead>
          <tr>
            <th scope="col">{say(message('screen.overview.norm'))}</th>
            <th scope="col">{say(message('screen.overview.required'))}</th>
            <th scope="col">{say(message('screen.overview.provided'))}</th>
            <th scope="col">{say(message('screen.overview.status'))}</th>
          </tr>
        </thead>
        <tbody>
          {norms.map((norm) => (
            <tr key={`${norm.norm} ${norm.scopeLabel}`}>
              <th scope="row" title={`${norm.label} · ${norm.scopeLabel}`}>
                {norm.label}
              </th>
              <td>{requirementText(norm, format)}</td>
              <td>{norm.actual === undefined ? '—' : format(norm.actual)}</td>
              <td title={norm.reason}>
                <span className={styles.gap} data-status={norm.status}>
                  {norm.gap === undefined || !hasGap(norm) ? (
                    <>
                      <StatusMark status={norm.status} />
                      {say(message(`status.${norm.status}`))}
                    </>
                  ) : (
                    <>
                      <StatusMark status={norm.status} label={say(message(`status.${norm.status}`))} />
                      {format(Math.abs(norm.gap))}
                    </>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
