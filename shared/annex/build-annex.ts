/**
 * An annex spec and the results of one run → what is printed, and what should be looked at first.
 * Items in their order; tables and charts numbered as they come; fields filled with the numbers of this run.
 */
import { never } from '../base/never.ts'
import { buildChart } from '../charts/build-chart.ts'
import { compare } from '../compare/compare.ts'
import { comparisonPages } from '../compare/comparison-page.ts'
import { comparisonTables } from '../compare/comparison-tables.ts'
import { onPaper } from '../compare/on-paper.ts'
import type { Results } from '../engine/results.ts'
import type { AnnexItem, AnnexSpec } from '../plan/schema/annex.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { buildOne } from '../tables/build.ts'
import { hasMissing } from '../tables/missing-cells.ts'
import { assumedNotes } from '../tables/notes.ts'
import { standardTables } from '../tables/standard.ts'
import type { TableModel } from '../tables/table-model.ts'
import { type Language, type Message, message, say } from '../text/message.ts'
import type { Annex, AnnexBlock, TableItem } from './annex-model.ts'
import type { AnnexProblem } from './annex-problem.ts'
import { fieldValues } from './field-value.ts'
import { fillFields } from './fill-fields.ts'
import { numberingOf } from './numbering.ts'
import { proseBlocks } from './prose-blocks.ts'
import { sourcesPage } from './sources-page.ts'
import { tableProblems } from './table-problems.ts'

export type AnnexOptions = {
  readonly language: Language
  /** Items left out of this print, by their place in the spec. */
  readonly left?: ReadonlySet<number>
  /** Notes under tables; where false only the tables themselves are printed. */
  readonly notes?: boolean
  /** Columns left out of every table that has them. */
  readonly hiddenColumns?: readonly string[]
  readonly firstPage?: number
  readonly startNumber?: number
  /** The plan with its 方案 as it is stored, where the results are those of a what-if or of one 方案: what is compared is compared from it. */
  readonly stored?: Plan
  /** Stands for the date of the spec. */
  readonly date?: string
}
export type BuiltAnnex = {
  readonly annex: Annex
  readonly problems: readonly AnnexProblem[]
  /** Blocks of each item of the spec, in its order; none where it is left out or cannot be printed. */
  readonly items: readonly { readonly item: number; readonly blocks: readonly string[] }[]
}

export function buildAnnex(results: Results, spec: AnnexSpec, options: AnnexOptions): BuiltAnnex {
  const { plan } = results
  const { language, stored = plan } = options
  const words = (found: Message): string => say(language, found)
  const values = fieldValues(results, language)
  const caption = numberingOf(spec.numbering ?? 'table', options.startNumber ?? spec.startNumber ?? 1, language)
  const standard = new Map<string, TableSpec>()
  for (const table of standardTables(plan, language)) standard.set(table.id, table)
  for (const table of plan.tables) standard.set(table.id, table)
  const assumed = assumedNotes(results).map(words)
  const problems: AnnexProblem[] = shownProblems(results)
  const printed: TableSpec[] = []

  /** Words of the planner with their numbers; broken fields are told where they stand. */
  const filled = (text: string, place: Omit<AnnexProblem, 'kind' | 'severity' | 'message'>): string => {
    const done = fillFields(text, values, language)
    for (const field of done.broken)
      problems.push({ kind: 'field', severity: 'error', message: message('annex.problem.field', { field }), ...place })
    return done.text
  }

  const tableItem = (
    given: TableModel,
    at: number,
    key: string,
    { orientation = 'auto', numbered = true }: { orientation?: TableItem['orientation']; numbered?: boolean } = {},
  ): TableItem => {
    const place = { item: at, block: key, table: given.id }
    const columns = given.columns.filter(({ key: column }) => !options.hiddenColumns?.includes(column))
    // A page of names alone says nothing: a table keeps its columns when all of them are hidden.
    const shown = columns.length === 0 ? given.columns : columns
    const model = { ...given, columns: shown, title: filled(given.title, place) }
    const notes = model.notes.map((note) => filled(words(note), place))
    // What is not the plan itself says so, with notes or without.
    const unnoted = notes.filter((note) => assumed.includes(note))
    return {
      kind: 'table',
      key,
      model,
      caption: caption('table', model.title, numbered),
      notes:
        options.notes === false ? unnoted : [...notes, ...(hasMissing(model) ? [words({ key: 'office.dash' })] : [])],
      orientation,
    }
  }

  const blocksOf = (item: AnnexItem, at: number): AnnexBlock[] => {
    const key = `item${at}`
    switch (item.kind) {
      case 'table': {
        const found = standard.get(item.table)
        if (found === undefined) {
          problems.push({
            kind: 'missing',
            severity: 'error',
            item: at,
            message: message('annex.problem.noTable', { id: item.table }),
          })
          return []
        }
        const table: TableSpec = item.view === undefined ? found : { ...found, view: item.view }
        const model = buildOne(table, results, language, comparisonPages(stored, language, results.solver))
        printed.push(table)
        const block = tableItem(model, at, key, {
          ...(table.view?.orientation !== undefined && { orientation: table.view.orientation }),
          numbered: item.unnumbered !== true,
        })
        problems.push(...tableProblems(table, block.model, results, { item: at, block: key, table: table.id }))
        return [block]
      }
      case 'chart': {
        const chart = buildChart(item.chart, results, language)
        if (chart === undefined) {
          const name = words(message(`annex.chart.${item.chart.kind}`))
          problems.push({
            kind: 'empty',
            severity: 'warning',
            item: at,
            message: message('annex.problem.noChart', { name }),
          })
          return []
        }
        const place = { item: at, block: key }
        const title = item.caption === undefined ? chart.title : filled(item.caption, place)
        const own = (item.notes ?? []).map((note) => filled(note, place))
        // A waterfall holds a 方案 against the stored plan and names both.
        const shown = item.chart.kind === 'waterfall' ? [] : assumed
        const notes = [...shown, ...chart.notes.map(words), ...own]
        return [{ kind: 'chart', key, chart, caption: caption('chart', title), notes }]
      }
      case 'prose': {
        const prose = plan.prose?.find((p) => p.id === item.prose)
        if (prose !== undefined)
          return proseBlocks(prose, key, (text, paragraph) =>
            filled(text, { item: at, block: `${key}.${paragraph}`, prose: { id: prose.id, paragraph } }),
          )
        const found = message('annex.problem.noProse', { id: item.prose })
        problems.push({ kind: 'missing', severity: 'error', item: at, message: found })
        return []
      }
      case 'comparison': {
        const compared = compare(stored, item.scenarios, language, results.solver)
        if (!compared.ok) {
          problems.push({ kind: 'missing', severity: 'error', item: at, message: compared.error })
          return []
        }
        const scenarios = compared.value.scenarios.map((s) => ({ ...s, changes: s.changes.map(onPaper) }))
        const models = comparisonTables(
          { ...compared.value, scenarios },
          { language, onlyDifferent: item.onlyDifferent ?? false },
        )
        const differ = new Set(compared.value.tables.filter((t) => t.rows.some((row) => row.differs)).map((t) => t.id))
        const wanted = (id: string) => id === 'inputs' || (item.tables?.includes(id) ?? differ.has(id))
        const chosen = models.filter((model) => wanted(model.id))
        for (const id of item.tables ?? [])
          if (!models.some((model) => model.id === id))
            problems.push({
              kind: 'missing',
              severity: 'warning',
              item: at,
              message: message('annex.problem.notCompared', { id }),
            })
        return chosen.map((model) => tableItem(model, at, `${key}.${model.id}`))
      }
      case 'heading':
        return [
          {
            kind: 'heading',
            key,
            level: item.level === '1' ? 1 : item.level === '2' ? 2 : 3,
            text: filled(item.text, { item: at, block: key }),
          },
        ]
      case 'sources':
        return sourcesPage(printed, results, language, key)
      case 'pageBreak':
        return [{ kind: 'pageBreak', key }]
      default:
        return never(item)
    }
  }

  const heading = spec.heading === undefined ? undefined : filled(spec.heading, { block: 'title' })
  // The sources page speaks of every table of the annex, whether it stands before or after them.
  const order = spec.items.map((item, at) => ({ item, at })).filter(({ at }) => !options.left?.has(at))
  const made = new Map<number, AnnexBlock[]>()
  for (const { item, at } of [...order].sort(
    (a, b) => Number(a.item.kind === 'sources') - Number(b.item.kind === 'sources'),
  ))
    made.set(at, blocksOf(item, at))
  if (![...made.values()].flat().some((block) => block.kind !== 'pageBreak'))
    problems.unshift({
      kind: 'empty',
      severity: 'warning',
      message: message('annex.problem.nothing', { title: spec.title }),
    })
  const date = options.date ?? spec.date
  const blocks: AnnexBlock[] = [
    ...(heading === undefined ? [] : [{ kind: 'title' as const, key: 'title', text: heading }]),
    ...(date === undefined ? [] : [{ kind: 'date' as const, key: 'date', text: date }]),
    ...order.flatMap(({ at }) => made.get(at) ?? []),
  ]
  return {
    annex: {
      id: spec.id,
      title: spec.title,
      language,
      firstPage: options.firstPage ?? spec.firstPage ?? 1,
      blocks,
      ...(date !== undefined && { date }),
    },
    problems,
    items: order.map(({ at }) => ({ item: at, blocks: (made.get(at) ?? []).map((block) => block.key) })),
  }
}

/** Whose numbers are printed, where they are not those of the plan itself. */
function shownProblems({ scenario, assumed }: Results): AnnexProblem[] {
  const tell = (found: Message): AnnexProblem => ({ kind: 'scenario', severity: 'warning', message: found })
  const count = scenario?.more ?? assumed
  return [
    ...(scenario === undefined ? [] : [tell(message('annex.problem.scenario', { name: scenario.name }))]),
    ...(count === 0 ? [] : [tell(message('annex.problem.assumed', { count }))]),
  ]
}
