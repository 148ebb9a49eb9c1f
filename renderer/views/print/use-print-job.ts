import { useCallback, useRef, useState } from 'react'
import type { Annex } from '../../../shared/annex/annex-model.ts'
import type { Result } from '../../../shared/base/result.ts'
import { annexMarkdown } from '../../../shared/export/annex-markdown.ts'
import { documentHtml } from '../../../shared/export/document-html.ts'
import type { Page } from '../../../shared/export/layout/page.ts'
import { toCsv } from '../../../shared/export/to-csv.ts'
import type { NormaBridge, SavedFile } from '../../../shared/ipc/bridge.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { packageParts } from './package-parts.ts'
import type { PrintMachine } from './print-view-props.ts'

export type Job = 'print' | 'savePdf' | 'csv' | 'md' | 'html' | 'docx' | 'xlsx' | 'package'
export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done' | 'cancelled' | 'failed'; readonly message: Message }

export type PrintJobInput = {
  readonly machine: PrintMachine
  readonly planText?: (() => string) | undefined
  readonly makeOffice: (format: 'docx' | 'xlsx', annex: Annex) => Promise<Result<Uint8Array, Message>>
  /** What is shown: the same pages are printed. */
  readonly annex: Annex
  readonly pages: readonly Page[]
  readonly fontBase: string
}

/** One job at a time; what became of it stays until the next. */
export function usePrintJob(input: PrintJobInput): {
  readonly state: JobState
  readonly run: (job: Job) => Promise<void>
} {
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

async function perform(job: Job, input: PrintJobInput): Promise<JobState> {
  const { machine, makeOffice, annex, pages, fontBase, planText } = input
  const { language, title } = annex
  const name = (ending: string): string => `${title || say(language, message('print.documentTitle'))}.${ending}`
  const onPaper = (base?: string): string =>
    documentHtml({ pages, language, title, ...(base !== undefined && { fontBase: base }) })
  switch (job) {
    case 'print': {
      const sent = await machine.print(onPaper(fontBase))
      if (!sent.ok) return failed(sent.error, language)
      return sent.value === null ? cancelled : { kind: 'done', message: message('print.sent') }
    }
    case 'savePdf': {
      const saved = await machine.savePdf(name('pdf'), onPaper(fontBase))
      // A browser prints through its own dialog and never tells what became of it.
      const browser = machine.edition === 'browser' && saved.ok && saved.value === null
      return browser ? { kind: 'done', message: message('print.browserPdf') } : outcome(saved, language)
    }
    case 'package': {
      if (machine.work === undefined || planText === undefined) return cancelled
      const { name: zip, parts } = packageParts({ annex, pages, fontBase, plan: planText(), at: Date.now() })
      const saved = await machine.work.savePackage(zip, parts)
      if (!saved.ok || saved.value === null) return outcome(saved, language)
      return { kind: 'done', message: message('work.packageDone', { path: saved.value.displayPath }) }
    }
    case 'csv': {
      const models = annex.blocks.flatMap((block) => (block.kind === 'table' ? [block.model] : []))
      return outcome(await machine.saveExport(name('csv'), toCsv(models, { language, bom: true })), language)
    }
    case 'md':
      return outcome(await machine.saveExport(name('md'), annexMarkdown(annex)), language)
    case 'html':
      // A file goes to other machines: it names no folder of this one for its fonts.
      return outcome(await machine.saveExport(name('html'), onPaper()), language)
    case 'docx':
    case 'xlsx': {
      const made = await makeOffice(job, annex)
      return made.ok ? outcome(await machine.saveExport(name(job), made.value), language) : failed(made.error, language)
    }
  }
}

const cancelled: JobState = { kind: 'cancelled', message: message('print.cancelled') }

const failed = (why: Message, language: Language): JobState => ({
  kind: 'failed',
  message: message('print.failed', { reason: say(language, why) }),
})

const outcome = (saved: Awaited<ReturnType<NormaBridge['saveExport']>>, language: Language): JobState => {
  if (!saved.ok) return failed(saved.error, language)
  const file: SavedFile | null = saved.value
  return file === null ? cancelled : { kind: 'done', message: message('print.saved', { path: file.displayPath }) }
}
