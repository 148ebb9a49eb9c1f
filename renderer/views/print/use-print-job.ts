import { useCallback, useRef, useState } from 'react'
import { chooseColumns } from '../../../shared/export/choose-columns.ts'
import type { PrintOptions } from '../../../shared/export/print-options.ts'
import { toCsv } from '../../../shared/export/to-csv.ts'
import { printHtml } from '../../../shared/export/to-html.ts'
import { toMarkdown } from '../../../shared/export/to-markdown.ts'
import type { NormaBridge, SavedFile } from '../../../shared/ipc/bridge.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Message, message, say } from '../../../shared/text/message.ts'
import { packageParts } from './package-parts.ts'
import type { PrintMachine, PrintViewProps } from './print-view-props.ts'

export type Job = 'print' | 'savePdf' | 'csv' | 'md' | 'html' | 'docx' | 'xlsx' | 'package'
export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done' | 'cancelled' | 'failed'; readonly message: Message }

type Input = {
  readonly machine: PrintMachine
  readonly planText?: (() => string) | undefined
  readonly makeOffice: PrintViewProps['makeOffice']
  readonly models: readonly TableModel[]
  readonly options: PrintOptions
  readonly title: string
}

/** One job at a time; what became of it stays until the next. */
export function usePrintJob(input: Input): { readonly state: JobState; readonly run: (job: Job) => Promise<void> } {
  const [state, setState] = useState<JobState>({ kind: 'idle' })
  const now = useRef(input)
  now.current = input

  const run = useCallback(async (job: Job): Promise<void> => {
    setState({ kind: 'working' })
    try {
      setState(await perform(job, now.current))
    } catch (fault) {
      // A bridge that breaks off mid-call rejects; the planner is told as of any failure.
      const reason = fault instanceof Error ? fault.message : String(fault)
      setState({ kind: 'failed', message: message('print.failed', { reason }) })
    }
  }, [])
  return { state, run }
}

async function perform(job: Job, { machine, makeOffice, models, options, title, planText }: Input): Promise<JobState> {
  const name = (ending: string): string => `${title || say(options.language, message('print.documentTitle'))}.${ending}`
  // A file goes to other machines: it names no folder of this one for its fonts.
  const { fontBase, ...elsewhere } = options
  const chosen = models.map((model) => {
    const table = chooseColumns(model, options.hiddenColumns)
    return options.notes ? table : { ...table, notes: [] }
  })
  switch (job) {
    case 'print': {
      const sent = await machine.print(
        printHtml(models, { ...elsewhere, ...(fontBase === undefined ? {} : { fontBase }) }),
      )
      if (!sent.ok) return failed(sent.error, options)
      return sent.value === null ? cancelled : { kind: 'done', message: message('print.sent') }
    }
    case 'savePdf': {
      const saved = await machine.savePdf(name('pdf'), printHtml(models, options))
      // A browser prints through its own dialog and never tells what became of it.
      const browser = machine.edition === 'browser' && saved.ok && saved.value === null
      return browser ? { kind: 'done', message: message('print.browserPdf') } : outcome(saved, options)
    }
    case 'package': {
      if (machine.work === undefined || planText === undefined) return cancelled
      const { name: zip, parts } = packageParts({ models: chosen, options, title, plan: planText(), at: Date.now() })
      const saved = await machine.work.savePackage(zip, parts)
      if (!saved.ok || saved.value === null) return outcome(saved, options)
      return { kind: 'done', message: message('work.packageDone', { path: saved.value.displayPath }) }
    }
    case 'csv':
      return outcome(
        await machine.saveExport(name('csv'), toCsv(chosen, { language: options.language, bom: true })),
        options,
      )
    case 'md':
      return outcome(await machine.saveExport(name('md'), toMarkdown(chosen, options)), options)
    case 'html':
      return outcome(await machine.saveExport(name('html'), printHtml(models, elsewhere)), options)
    case 'docx':
    case 'xlsx': {
      const { language, firstPage, firstTable, notes, hiddenColumns } = options
      const order = { language, firstPage, firstTable, notes, hiddenColumns }
      const made = await makeOffice({ format: job, tables: models.map((model) => model.id), options: order })
      return made.ok ? outcome(await machine.saveExport(name(job), made.value), options) : failed(made.error, options)
    }
  }
}

const cancelled: JobState = { kind: 'cancelled', message: message('print.cancelled') }

const failed = (why: Message, { language }: PrintOptions): JobState => ({
  kind: 'failed',
  message: message('print.failed', { reason: say(language, why) }),
})

const outcome = (saved: Awaited<ReturnType<NormaBridge['saveExport']>>, options: PrintOptions): JobState => {
  if (!saved.ok) return failed(saved.error, options)
  const file: SavedFile | null = saved.value
  return file === null ? cancelled : { kind: 'done', message: message('print.saved', { path: file.displayPath }) }
}
