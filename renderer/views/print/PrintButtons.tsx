import { useEffect, useRef, useState } from 'react'
import { message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import styles from './Print.module.css'
import type { PrintViewProps } from './print-view-props.ts'
import { type Job, type PrintJobInput, usePrintJob } from './use-print-job.ts'

type Props = PrintJobInput &
  Pick<PrintViewProps, 'asked' | 'onAnswered'> & {
    /** The pages shown are those of the plan as it is now. */
    readonly ready: boolean
    readonly problems: number
    readonly onProblems: () => void
  }

/** The ways out of the window, and in one line what became of the last one. */
export function PrintButtons(props: Props): React.ReactElement {
  const { machine, planText, annex, pages, asked, onAnswered, ready, problems, onProblems } = props
  const { language } = annex
  const { run, state } = usePrintJob(props)
  const [asking, setAsking] = useState(false)
  const idle = ready && pages.length > 0 && state.kind !== 'working'

  const answered = useRef<typeof asked>(null)
  useEffect(() => {
    // What was asked for while the pages were still being laid out is answered when they are there.
    if (asked === answered.current || (asked !== null && !ready)) return
    answered.current = asked
    if (asked === null) return
    onAnswered()
    if (!idle) return
    // Nobody prints what he has not seen: from another stage the pages are shown first.
    if (asked.request === 'print' && asked.fromElsewhere) setAsking(true)
    else void run(asked.request)
  }, [asked, ready, idle, onAnswered, run])

  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const button = (job: Job, text: string, more: Partial<Parameters<typeof Button>[0]> = {}) => (
    <Button disabled={!idle} onClick={() => void run(job)} {...more}>
      {text}
    </Button>
  )
  return (
    <div className={styles.buttons}>
      <p role="status" className={styles.result} data-kind={state.kind}>
        {state.kind === 'idle' ? '' : state.kind === 'working' ? words('print.working') : say(language, state.message)}
      </p>
      {asking ? (
        <Ask
          text={words('annex.askPrint', { pages: pages.length })}
          problems={problems === 0 ? '' : words('annex.askProblems', { count: problems })}
          print={words('annex.askNow')}
          look={words(problems === 0 ? 'annex.cancel' : 'annex.askLook')}
          onPrint={() => {
            setAsking(false)
            void run('print')
          }}
          onLook={() => {
            setAsking(false)
            onProblems()
          }}
        />
      ) : (
        button('print', words('print.print'), { look: 'primary', shortcut: 'Ctrl+P' })
      )}
      <div className={styles.office}>
        {button('savePdf', words('print.savePdf'))}
        {planText === undefined || machine.work === undefined
          ? null
          : button('package', words('work.package'), {
              label: `${words('work.package')}: ${words('work.packageHint')}`,
            })}
        {button('docx', words('office.word'), { label: words('office.exportWord') })}
        {button('xlsx', words('office.excel'), { label: words('office.exportExcel') })}
      </div>
      <div className={styles.exports}>
        <span aria-hidden="true">{words('print.export')}</span>
        {button('csv', 'CSV', { label: words('print.exportCsv') })}
        {button('html', 'HTML', { label: words('print.exportHtml') })}
        {button('md', 'Markdown', { label: words('print.exportMarkdown') })}
      </div>
    </div>
  )
}

type AskProps = {
  readonly text: string
  readonly problems: string
  readonly print: string
  readonly look: string
  readonly onPrint: () => void
  readonly onLook: () => void
}

/** Ctrl+P from another stage: Enter prints, Esc looks first. */
function Ask({ text, problems, print, look, onPrint, onLook }: AskProps): React.ReactElement {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return (
    <div
      className={styles.ask}
      ref={place}
      role="alertdialog"
      aria-label={text}
      onKeyDown={(event) => event.key === 'Escape' && onLook()}
    >
      <p>{problems}</p>
      <Button look="primary" label={text} onClick={onPrint}>
        {print}
      </Button>
      <Button onClick={onLook}>{look}</Button>
    </div>
  )
}
