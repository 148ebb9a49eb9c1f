/** Cells of the tables that show norms, registers and supplies: which requirement they show, or which record they cite. */
import type { Assessment } from '../../norms/requirement.ts'
import type { Cite } from '../../plan/schema/basics.ts'
import type { TableSpec } from '../../plan/schema/table.ts'
import type { Row } from '../../tables/table-model.ts'
import type { Results } from '../results.ts'
import type { RegisterColumn, RequirementPart, Subject } from './subject.ts'

type Spec<K extends TableSpec['kind']> = Extract<TableSpec, { kind: K }>
type Asked = { readonly part: RequirementPart; readonly year: number }

export type ShowsNorms = Spec<
  'requirements' | 'monitoring' | 'measures' | 'registers' | 'register' | 'thresholds' | 'supplies' | 'equipment'
>

export function normTableCell(spec: ShowsNorms, row: Row, column: string, results: Results): Subject {
  const given = (cite?: Cite): Subject => ({ kind: 'given', value: row.cells[column], cite })
  const { plan } = results
  switch (spec.kind) {
    case 'requirements': {
      const asked = requirementColumn(column, results)
      const entry = results.requirements.find((r) => spec.norms.includes(r.norm) && rowKeyOf(r, results) === row.key)
      return asked === undefined || entry === undefined ? given() : subjectOf(entry, asked)
    }
    case 'monitoring': {
      const asked = monitoringColumn(column, results)
      const entry = results.requirements.find((r) => r.norm === row.key)
      return asked === undefined || entry === undefined
        ? given(plan.norms.find((n) => n.id === row.key)?.cite)
        : subjectOf(entry, asked)
    }
    case 'supplies': {
      const entry = results.requirements.find((r) => r.norm === spec.norm && r.item === row.key)
      if (column === 'required' && entry !== undefined)
        return subjectOf(entry, { part: 'required', year: plan.targetYear })
      return given(plan.supplies?.find((s) => s.id === row.key)?.cite)
    }
    case 'thresholds': {
      const norm = plan.norms.find((n) => row.key.startsWith(`${n.id}/`))
      if (row.facility === undefined || norm === undefined || (column !== 'base' && column !== 'after'))
        return given(norm?.cite)
      const amount = column === 'base' ? 'base' : 'allocated'
      return { kind: 'facility', facility: row.facility, resource: norm.resource, amount }
    }
    case 'registers': {
      const norm = plan.norms.find((n) => n.shape === 'coverage' && n.register === row.key && n.off === undefined)
      if (norm !== undefined && column === 'required')
        return { kind: 'requirement', norm: norm.id, year: plan.targetYear, part: 'required', which: {} }
      if (row.cells[column] !== undefined && isRegisterColumn(column))
        return { kind: 'register', register: row.key, column }
      const counts = plan.registers?.find((r) => r.id === row.key)?.counts ?? []
      return given((counts.findLast((c) => c.year <= plan.baseYear) ?? counts[0])?.cite)
    }
    case 'register': {
      const entries = plan.registers?.find((r) => r.id === spec.register)?.entries ?? []
      return given(entries.findLast((e) => e.facility === row.key)?.cite)
    }
    case 'equipment':
      return given(plan.equipment?.find((e) => e.id === row.key)?.cite)
    case 'measures':
      return given(
        plan.stocks.find((s) => s.resource === row.key && s.measure === column && s.year === plan.baseYear)?.cite,
      )
  }
}

const isRegisterColumn = (column: string): column is RegisterColumn =>
  column === 'institutions' || column === 'baseWith' || column === 'baseShare' || column === 'gap'

const subjectOf = ({ norm, scope, item }: Assessment, { part, year }: Asked): Subject => ({
  kind: 'requirement',
  norm,
  year,
  part,
  which: { ...scope, ...(item !== undefined && { item }) },
})

/** The key a row of requirements carries (tables/requirement-table.ts). */
const rowKeyOf = ({ norm, scope }: Assessment, { plan }: Results): string =>
  [norm, scope.unit === plan.region.unit ? undefined : scope.unit, scope.class, scope.facility]
    .filter((part) => part !== undefined)
    .join('/')

function requirementColumn(column: string, { plan }: Results): Asked | undefined {
  if (column === 'base') return { part: 'actual', year: plan.baseYear }
  if (column === 'provided') return { part: 'actual', year: plan.targetYear }
  if (column === 'gap') return { part: 'gap', year: plan.targetYear }
  if (column === 'toAdd') return { part: 'toAdd', year: plan.targetYear }
  const found = /^(required|low|high)(\d{4})$/.exec(column)
  if (found === null) return undefined
  return { part: found[1] === 'high' ? 'high' : 'required', year: Number(found[2]) }
}

function monitoringColumn(column: string, { plan }: Results): Asked | undefined {
  const year = plan.targetYear
  const asked: Readonly<Record<string, Asked>> = {
    base: { part: 'actual', year: plan.baseYear },
    target: { part: 'required', year },
    latest: { part: 'actual', year },
    distance: { part: 'distance', year },
  }
  return Object.hasOwn(asked, column) ? asked[column] : undefined
}
