/** 覆盖登记: how many institutions have a feature and how many must; or one register, institution by institution. */

import { registerTotals } from '../norms/register-totals.ts'
import type { Register } from '../plan/schema/register.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { say } from '../text/message.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { requirementOf, type TableContext } from './input.ts'
import { assumedNotes, printedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function registersTable(spec: Extract<TableSpec, { kind: 'registers' }>, context: TableContext): TableModel {
  const { plan, language } = context
  const { word, base, target } = heads(context)
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', decimals: 0 })
  const columns: Column[] = [
    count('institutions', word('table.institutions')),
    count('baseWith', word('table.with', base)),
    { key: 'baseShare', label: word('table.share', base), kind: 'percent', decimals: 1 },
    count('required', word('table.requiredIn', target)),
    count('gap', word('table.gap')),
    { key: 'status', label: word('table.status'), kind: 'text', decimals: 0 },
  ]
  const rows = spec.registers.flatMap((id): Row[] => {
    const register = (plan.registers ?? []).find((r) => r.id === id)
    if (register === undefined) return []
    const norm = plan.norms.find((n) => n.shape === 'coverage' && n.register === id && n.off === undefined)
    const now = registerTotals(register, base, context)
    const then = norm === undefined ? undefined : requirementOf(context, norm.id, target)
    const required = then?.low ?? then?.value ?? then?.high
    return [
      {
        key: id,
        label: register.name,
        role: 'norm',
        cells: cellsOf(
          {
            institutions: now.total,
            baseWith: now.with,
            baseShare: now.share?.times(100),
            required,
            gap: required === undefined || now.with === undefined ? undefined : required.minus(now.with),
            status:
              required === undefined && then?.reason !== undefined
                ? say(language, then.reason)
                : say(language, { key: `status.${then?.status ?? 'unknown'}` }),
          },
          { baseShare: 1 },
        ),
      },
    ]
  })
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.register'),
    columns,
    rows,
  }
  return { ...table, notes: [...assumedNotes(context), ...printedNotes(context, table)] }
}

export function registerTable(spec: Extract<TableSpec, { kind: 'register' }>, context: TableContext): TableModel {
  const { plan, classes } = context
  const { word } = heads(context)
  const register = (plan.registers ?? []).find((r) => r.id === spec.register)
  const asked = new Set((register?.classes ?? []).flatMap((id) => classes.members(id).map((f) => f.id)))
  for (const entry of register?.entries ?? []) asked.add(entry.facility)
  const rows = plan.facilities
    .filter((f) => asked.has(f.id))
    .map((f): Row => {
      const has = register === undefined ? undefined : hasIt(register, f.id, plan.targetYear)
      return {
        key: f.id,
        label: f.name,
        role: 'facility',
        facility: f.id,
        cells: has === undefined ? {} : { has: word(has ? 'table.yes' : 'table.no') },
      }
    })
  const columns: Column[] = [{ key: 'has', label: register?.name ?? spec.register, kind: 'text', decimals: 0 }]
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.institution'),
    columns,
    rows,
  }
  return { ...table, notes: [...assumedNotes(context), ...printedNotes(context, table)] }
}

/** The latest answer up to the year; undefined where nobody was asked. */
function hasIt(register: Register, facility: string, year: number): boolean | undefined {
  return (register.entries ?? [])
    .filter((e) => e.facility === facility && e.year <= year)
    .sort((a, b) => b.year - a.year)[0]?.has
}
