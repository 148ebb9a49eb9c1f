/** 为什么是这个数: any cell of any table answers with formula, inputs with unit and source, and steps. */
import { never } from '../base/never.ts'
import { ok, type Result } from '../base/result.ts'
import { buildOne, buildTables, type FurtherTables } from '../tables/build.ts'
import { buildStageTable, buildStageTables, isStageTable } from '../tables/stage-tables.ts'
import { standardTables } from '../tables/standard.ts'
import { digits, type Language, type Message, message } from '../text/message.ts'
import { explainByTable } from './explain/by-table.ts'
import { explainClass } from './explain/class.ts'
import { explainEquipment } from './explain/equipment.ts'
import { explainFacility } from './explain/facility.ts'
import { type ExplainContext, input, sourceOf } from './explain/inputs.ts'
import type { Parts } from './explain/parts.ts'
import { explainPopulation, POPULATION_TABLE } from './explain/population.ts'
import { explainRegister } from './explain/register.ts'
import { explainValue } from './explain/requirement.ts'
import { explainPart } from './explain/requirement-part.ts'
import { type Address, resolve } from './explain/resolve.ts'
import { explainStaffing } from './explain/staffing.ts'
import type { Subject } from './explain/subject.ts'
import { explainNorm } from './explain-norm.ts'
import { NORM_LIST } from './norm-cell.ts'
import type { Results } from './results.ts'
import type { Trace } from './trace.ts'

/**
 * An address that names no cell is answered with what there is instead. Tables that the plan does not list but offers answer as
 * well; `further` builds those that need several runs.
 */
export function explain(
  results: Results,
  address: Address,
  language: Language = 'zh-CN',
  further: FurtherTables = () => undefined,
): Result<Trace, Message> {
  if (address.table === NORM_LIST) return explainNorm({ results, language }, address)
  if (address.table === POPULATION_TABLE && !results.plan.tables.some((t) => t.id === POPULATION_TABLE))
    return explainPopulation(results, address, language)
  const stage = isStageTable(address.table) ? buildStageTable(results, language, address.table) : undefined
  const { plan } = results
  const spec =
    plan.tables.find((t) => t.id === address.table) ??
    (stage === undefined ? standardTables(plan, language).find((t) => t.id === address.table) : undefined)
  const tables =
    stage !== undefined
      ? [stage]
      : spec !== undefined
        ? [buildOne(spec, results, language, further)]
        : [...buildTables(results, language), ...buildStageTables(results, language)]
  const found = resolve(results, tables, address, spec)
  if (!found.ok) return found
  const { subject, table, row, column } = found.value
  const label = table.columns.find((c) => c.key === column)?.label ?? column
  const context = { results, language }
  const own = explainByTable(context, spec, { table, row, column }, (inside, at) => {
    const asked = explain(inside.results, at, language)
    return asked.ok && asked.value.reason === undefined ? asked.value : undefined
  })
  return ok({
    ...(own ?? partsOf(context, subject)),
    cell: { table: table.id, row: row.key, column },
    title: message('trace.title.total', { row: row.label, column: label }),
  })
}

function partsOf(context: ExplainContext, subject: Subject): Parts {
  switch (subject.kind) {
    case 'facility':
      return explainFacility(context, subject.facility, subject.resource, subject.amount)
    case 'class':
      return explainClass(context, subject.class, subject.resource, subject.amount)
    case 'normValue':
      return explainValue(context, subject.norm, subject.year)
    case 'requirement':
      return explainPart(context, subject)
    case 'staffing':
      return explainStaffing(context, subject)
    case 'register':
      return explainRegister(context, subject.register, subject.column)
    case 'equipment':
      return explainEquipment(context, subject.licence, subject.stage)
    case 'given':
      return given(context, subject)
    default:
      return never(subject)
  }
}

/** A figure as the document gives it: nothing was computed, its source is all there is to say. */
function given({ results }: ExplainContext, { value, cite }: Extract<Subject, { kind: 'given' }>): Parts {
  if (value === undefined)
    return { unit: '', formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  const source = sourceOf(results.plan, cite)
  const number = typeof value === 'number' ? value : undefined
  return {
    unit: '',
    formula: '',
    value,
    inputs: [input(message('trace.step.asGiven'), number, '', source)],
    steps: [
      { label: message('trace.step.asGiven'), expression: number === undefined ? String(value) : digits(number) },
    ],
  }
}
