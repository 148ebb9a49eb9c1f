/** 备案与审批: each facility whose planned amount reaches a threshold, with what it entails and to whom it goes. */
import type { TableSpec } from '../plan/schema/table.ts'
import { say } from '../text/message.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { assumedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function thresholdTable(spec: Extract<TableSpec, { kind: 'thresholds' }>, context: TableContext): TableModel {
  const { plan, language, allocation } = context
  const { word, base, target } = heads(context)
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', decimals: 0 })
  const text = (key: string, label: string): Column => ({ key, label, kind: 'text', decimals: 0 })
  const columns = [
    count('base', word('table.actual', base)),
    count('after', word('table.provided', target)),
    text('rule', word('table.norm')),
    text('consequence', word('table.consequence')),
    text('authority', word('table.authority')),
  ]
  const rows = context.requirements.flatMap((r): Row[] => {
    const norm = plan.norms.find((n) => n.id === r.norm)
    const facility = plan.facilities.find((f) => f.id === r.scope.facility)
    if (norm?.shape !== 'threshold' || facility === undefined || !spec.norms.includes(norm.id) || r.year !== target)
      return []
    const row = allocation.facilities.find(
      (a) => a.facility === facility.id && a.resource === r.resource && a.year === target,
    )
    const authority = [norm.authority, facility.tcm === true ? norm.authorityTcm : undefined].filter(
      (a) => a !== undefined,
    )
    return [
      {
        key: `${norm.id}/${facility.id}`,
        label: facility.name,
        role: 'facility',
        facility: facility.id,
        cells: cellsOf({
          base: row?.base,
          after: row?.allocated,
          rule: norm.label,
          consequence: say(language, { key: `consequence.${norm.consequence}` }),
          authority: authority.length === 0 ? undefined : authority.join('、'),
        }),
      },
    ]
  })
  const silent = context.requirements.filter(
    (r) => spec.norms.includes(r.norm) && r.year === target && r.status === 'unknown',
  )
  const reasons = new Map(silent.flatMap((r) => (r.reason === undefined ? [] : [[r.reason.key, r.reason] as const])))
  const notes =
    rows.length > 0 ? [] : reasons.size > 0 ? [...reasons.values()] : [{ key: 'table.note.noThreshold' as const }]
  return {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.institution'),
    columns,
    rows,
    notes: [...assumedNotes(context), ...notes],
  }
}
