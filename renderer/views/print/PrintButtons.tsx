import { useEffect, useRef } from 'react'
import type { PrintOptions } from '../../../shared/export/print-options.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import styles from './Print.module.css'
import type { PrintViewProps } from './print-view-props.ts'
import { type Job, usePrintJob } from './use-print-job.ts'

type Props = Pick<PrintViewProps, 'machine' | 'planText' | 'makeOffice' | 'asked' | 'onAnswered' | 'title'> & {
  readonly models: readonly TableModel[]
  readonly options: PrintOptions
}

/** The ways out of the window, and in one line what became of the last one. */
export function PrintButtons({
  machine,
  planText,
  makeOffice,
  models,
  options,
  title,
  asked,
  onAnswered,
}: Props): React.ReactElement {
  const { language } = options
  const { run, state } = usePrintJob({ machine, planText, makeOffice, models, options, title })
  const idle = models.length > 0 && state.kind !== 'working'

  const answered = useRef<typeof asked>(null)
  useEffect(() => {
    if (asked === answered.current) return
    answered.current = asked
    if (asked === null) return
    onAnswered()
    if (idle) void run(asked)
  }, [asked, idle, onAnswered, run])

  const words = (key: Parameters<typeof message>[0]): string => say(language, message(key))
  const button = (job: Job, text: string, more: Partial<Parameters<typeof Button>[0]> = {}) => (
    <Button disabled={!idle} onClick={() => void run(job)} {...more}>
      {text}
    </Button>
  )
  return (
    <div className={styles.buttons}>
      <p role="status" className={styles.result} data-kind={state.kind}>
        {state.kind === 'idle'
          ? ''
          : say(language, state.kind === 'working' ? message('print.working') : state.message)}
      </p>
      {button('print', words('print.print'), { look: 'primary', shortcut: 'Ctrl+P' })}
      {button('savePdf', words('print.savePdf'))}
      {planText === undefined || machine.work === undefined
        ? null
        : button('package', words('work.package'), { label: `${words('work.package')}: ${words('work.packageHint')}` })}
      <div className={styles.office}>
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
