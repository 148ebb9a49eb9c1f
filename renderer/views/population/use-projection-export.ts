import { useState } from 'react'
import type { View } from '../../../shared/engine/view.ts'
import { toCsv } from '../../../shared/export/to-csv.ts'
import type { NormaBridge } from '../../../shared/ipc/bridge.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message } from '../../../shared/text/message.ts'
import { projectionTables } from './projection-tables.ts'
import type { Subject } from './use-population.ts'

type Input = {
  readonly plan: Plan
  readonly view: View
  readonly subject: Subject
  readonly language: Language
  readonly machine: Pick<NormaBridge, 'saveExport'>
}

/** The projection with its methods and parameters as a file the planner names. */
export function useProjectionExport({ plan, view, subject, language, machine }: Input) {
  const [notice, setNotice] = useState<Message | undefined>(undefined)
  const run = async (format: 'csv' | 'xlsx'): Promise<void> => {
    try {
      const tables = projectionTables(plan, view, subject, language)
      const content =
        format === 'csv'
          ? toCsv(tables, { language, bom: true })
          : await (await import('./to-xlsx.ts')).toXlsx(tables, language)
      const saved = await machine.saveExport(`${tables[0]?.title ?? ''}.${format}`, content)
      setNotice(
        !saved.ok
          ? saved.error
          : saved.value === null
            ? undefined
            : message('print.saved', { path: saved.value.displayPath }),
      )
    } catch (fault) {
      // A bridge that breaks off mid-call rejects; the planner is told as of any failure.
      setNotice(message('print.failed', { reason: fault instanceof Error ? fault.message : String(fault) }))
    }
  }
  return { notice, run }
}
