/**
 * 按标准应配: one row per norm and scope. What the norm asks for in the target year (or in every year), what the plan
 * provides, and the gap. A range stands as “41–61”. An amount that cannot be computed is an empty cell; the reason stands in
 * the last column, once for a norm that has none in any facility.
 */
import type { Decimal } from '../base/decimal.ts'
import type { Assessment } from '../norms/requirement.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { digits, say } from '../text/message.ts'
import { type Cells, cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { resourceOf, type TableContext } from './input.ts'
import { assumedNotes, populationNote, printedNotes, unverifiedNotes } from './notes.ts'
import { scopeName, whyEmpty } from './requirement-words.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function requirementTable(
  spec: Extract<TableSpec, { kind: 'requirements' }>,
  context: TableContext,
): TableModel {
  const { plan } = context
  const { word, base, target } = heads(context)
  const years = spec.years === 'all' ? Array.from({ length: target - base + 1 }, (_, i) => base + i) : [target]
  const wanted = new Set(spec.norms)
  const byNorm = Map.groupBy(
    context.requirements.filter((r) => wanted.has(r.norm)),
    (r) => r.norm,
  )
  const text = (key: string, label: string): Column => ({ key, label, kind: 'text', decimals: 0 })
  const count = (key: string, label: string, group?: string): Column => ({
    key,
    label,
    ...(group !== undefined && { group }),
    kind: 'count',
    decimals: 0,
  })
  const columns: Column[] = [
    text('scope', word('table.scope')),
    text('counter', word('table.unit')),
    count('base', word('table.actual', base)),
    ...years.map((year) => count(`required${year}`, word('table.year', year), word('table.required'))),
    count('toAdd', word('table.toAdd', base)),
    count('provided', word('table.provided', target)),
    count('gap', word('table.gap')),
    text('status', word('table.status')),
  ]
  const rows = spec.norms.flatMap((id) => {
    const entries = byNorm.get(id) ?? []
    const targets = entries.filter((r) => r.year === target)
    // Where nothing can be said of any facility or unit, the reason stands once.
    const isPart = (r: Assessment) => r.scope.facility !== undefined || r.scope.unit !== plan.region.unit
    const parts = targets.filter(isPart)
    const silent = parts.length > 1 && !parts.some(hasNumber)
    const wholes = silent ? targets.filter((r) => !isPart(r)) : targets
    return (wholes.length > 0 ? wholes : parts.slice(0, 1)).map((r): Row => {
      const norm = plan.norms.find((n) => n.id === id)
      const at = (year: number) => entries.find((e) => e.year === year && sameScope(e, r))
      const shown =
        silent && isPart(r)
          ? {
              ...r,
              scope: { unit: r.scope.unit ?? '', ...(norm?.scope.class !== undefined && { class: norm.scope.class }) },
            }
          : r
      return {
        key: [id, r.scope.unit === plan.region.unit ? undefined : r.scope.unit, r.scope.class, r.scope.facility]
          .filter((part) => part !== undefined)
          .join('/'),
        label: norm?.label ?? id,
        role: 'norm',
        cells: {
          ...cellsOf({
            scope: scopeName(context, shown),
            counter: resourceOf(plan, r.resource)?.counter,
            base: at(base)?.actual,
            toAdd: toAdd(r, at(base)?.actual),
            provided: r.actual,
            gap: r.gap,
            status: whyEmpty(context, r) ?? say(context.language, { key: `status.${r.status}` }),
          }),
          ...Object.assign({}, ...years.map((year) => requiredCell(`required${year}`, at(year)))),
        },
        ...(!silent && r.scope.facility !== undefined && { facility: r.scope.facility }),
      }
    })
  })
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.norm'),
    columns,
    rows,
  }
  return {
    ...table,
    notes: [
      ...assumedNotes(context),
      ...populationNote(context),
      ...unverifiedNotes(context, spec.norms),
      ...printedNotes(context, table),
    ],
  }
}

const hasNumber = (r: Assessment): boolean => (r.value ?? r.low ?? r.high) !== undefined

function requiredCell(key: string, r: Assessment | undefined): Cells {
  if (r?.low !== undefined && r.high !== undefined)
    return { [key]: `${digits(r.low.toNumber())}–${digits(r.high.toNumber())}` }
  return cellsOf({ [key]: r?.value ?? r?.low ?? r?.high })
}

const sameScope = (a: Assessment, b: Assessment): boolean =>
  a.scope.unit === b.scope.unit && a.scope.class === b.scope.class && a.scope.facility === b.scope.facility

/** What is missing against the base year; nothing to say of an upper bound or a range that is kept. */
function toAdd(r: Assessment, now: Decimal | undefined): Decimal | undefined {
  const asked = r.value ?? r.low ?? r.high
  return asked === undefined || now === undefined ? undefined : asked.minus(now)
}
