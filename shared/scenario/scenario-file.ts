/**
 * One 方案 as a small file for another copy of the plan: it, and the 方案 it is based on. The file names its plan by region, title and
 * years. It goes through the same steps as a plan: size, UTF-8, JSON, format, version, schema; then it must fit the open plan.
 * Whatever is wrong is said and nothing is imported in part.
 */
import { z } from 'zod'
import { err, ok, type Result } from '../base/result.ts'
import { circleOf } from '../plan/check-scenarios.ts'
import { readJson } from '../plan/gate.ts'
import { planError } from '../plan/issue.ts'
import { collected, type PlanError } from '../plan/plan-error.ts'
import { text, year } from '../plan/schema/basics.ts'
import { BASELINE, type Scenario, type StatedChange, scenario } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { shapeProblems } from '../plan/shape-problems.ts'
import { show, where } from '../plan/where.ts'
import { type Message, message } from '../text/message.ts'

export const SCENARIO_FORMAT = 'norma-scenario'
export const SCENARIO_VERSION = 1

const scenarioFile = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  version: z.literal(SCENARIO_VERSION),
  plan: z.strictObject({ title: text, region: text, baseYear: year, targetYear: year }),
  scenarios: z.array(scenario).describe('Bases first; the last is the one that was exported'),
})
type ScenarioFile = z.infer<typeof scenarioFile>

/** Changes for the open plan, and what is to be said of them. */
export type Import = { readonly changes: readonly StatedChange[]; readonly messages: readonly Message[] }

/** The text of the file; undefined where the plan has no such 方案. */
export function writeScenario(plan: Plan, id: string): string | undefined {
  const chain: Scenario[] = []
  for (let next = find(plan.scenarios, id); next !== undefined; next = find(plan.scenarios, next.basedOn))
    chain.unshift(next)
  if (chain.length === 0) return undefined
  const { title, region, baseYear, targetYear } = plan
  const file: ScenarioFile = {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    plan: { title, region: region.name, baseYear, targetYear },
    scenarios: chain,
  }
  return `${JSON.stringify(scenarioFile.parse(file), null, 2)}\n`
}

const find = (list: readonly Scenario[], id: string | undefined) => list.find((entry) => entry.id === id)

/** What the file would change in the open plan, or everything that is wrong with it. */
export function readScenario(plan: Plan, bytes: Uint8Array): Result<Import, PlanError[]> {
  const document = readJson(bytes)
  if (!document.ok) return document
  const parsed = parseFile(document.value)
  if (!parsed.ok) return parsed
  const file = parsed.value
  const misfit = misfitOf(plan, file) ?? chainFault(plan, file)
  return misfit === undefined ? ok(importOf(plan, file.scenarios)) : err([misfit])
}

function parseFile(document: unknown): Result<ScenarioFile, PlanError[]> {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return err([planError(document, [], 'format', 'scenarioFile.notObject', { found: show(document) })])
  const raw = document as Readonly<Record<string, unknown>>
  const { format, version } = raw
  if (format !== SCENARIO_FORMAT)
    return err([planError(raw, ['format'], 'format', 'scenarioFile.notFormat', { found: show(format) })])
  const reads = SCENARIO_VERSION
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return err([planError(raw, ['version'], 'version', 'scenarioFile.noVersion', { found: show(version), reads })])
  if (version > reads)
    return err([planError(raw, ['version'], 'version', 'scenarioFile.newer', { found: version, reads })])
  const strange = unknownChanges(raw)
  if (strange.length > 0) return err(strange)
  const misfits = collected(shapeProblems(scenarioFile, raw))
  return misfits.length > 0 ? err(misfits) : ok(scenarioFile.parse(raw))
}

const knownTypes: readonly string[] = scenario.shape.changes.element.options.map((option) => option.shape.type.value)

/** A change of a newer program is named as one, before the schema would only say that its type is none of the known. */
function unknownChanges(raw: Readonly<Record<string, unknown>>): PlanError[] {
  const list = Array.isArray(raw.scenarios) ? raw.scenarios : []
  return list.flatMap((entry: unknown, i) => {
    const changes = typeof entry === 'object' && entry !== null && 'changes' in entry ? entry.changes : undefined
    if (!Array.isArray(changes)) return []
    return changes.flatMap((stated: unknown, j) => {
      const type = typeof stated === 'object' && stated !== null && 'type' in stated ? stated.type : undefined
      if (typeof type !== 'string' || knownTypes.includes(type)) return []
      const words = { found: show(type), list: knownTypes.join(' ') }
      return [planError(raw, ['scenarios', i, 'changes', j, 'type'], 'value', 'scenarioFile.unknownChange', words)]
    })
  })
}

function misfitOf(plan: Plan, file: ScenarioFile): PlanError | undefined {
  const { region, title, baseYear, targetYear } = file.plan
  const refuse = (field: string, key: Parameters<typeof planError>[3], found: string, expected: string) =>
    planError(file, ['plan', field], 'conflict', key, { found, expected })
  if (region !== plan.region.name) return refuse('region', 'scenarioFile.otherRegion', region, plan.region.name)
  if (title !== plan.title) return refuse('title', 'scenarioFile.otherPlan', title, plan.title)
  if (baseYear === plan.baseYear && targetYear === plan.targetYear) return undefined
  const found = `${baseYear}–${targetYear}`
  return refuse('years', 'scenarioFile.otherYears', found, `${plan.baseYear}–${plan.targetYear}`)
}

/** Two of one id, and bases that lead in a circle, or to nowhere. */
function chainFault(plan: Plan, file: ScenarioFile): PlanError | undefined {
  if (file.scenarios.length === 0) return planError(file, ['scenarios'], 'missing', 'scenarioFile.none')
  const all = [...file.scenarios, ...plan.scenarios.filter((s) => find(file.scenarios, s.id) === undefined)]
  for (const [i, { id, basedOn }] of file.scenarios.entries()) {
    const first = file.scenarios.findIndex((entry) => entry.id === id)
    // The later one would take the place of the first.
    if (first < i) {
      const words = { id, first: where(file, ['scenarios', first]) }
      return planError(file, ['scenarios', i, 'id'], 'duplicate', 'plan.duplicateId', words)
    }
    const path = ['scenarios', i, 'basedOn']
    const circle = circleOf(all, id)
    if (circle !== undefined)
      return planError(file, path, 'cycle', 'scenarioFile.circle', { id, chain: circle.join(' → ') })
    if (basedOn !== undefined && find(all, basedOn) === undefined)
      return planError(file, path, 'reference', 'scenarioFile.noBase', { id, base: basedOn })
  }
  return undefined
}

/** One that the plan already has, word for word, is not put twice; another of the same id comes in under a new one. */
function importOf(plan: Plan, scenarios: readonly Scenario[]): Import {
  const renamed = new Map<string, string>()
  const changes: StatedChange[] = []
  const messages: Message[] = []
  const taken = new Set([...plan.scenarios.map((s) => s.id), ...scenarios.map((s) => s.id)])
  for (const entry of scenarios) {
    const { basedOn, ...rest } = entry
    const base = basedOn === undefined ? {} : { basedOn: renamed.get(basedOn) ?? basedOn }
    const here: Scenario = scenario.parse({ ...rest, ...base })
    const known = find(plan.scenarios, entry.id)
    if (known !== undefined && JSON.stringify(known) === JSON.stringify(here)) {
      messages.push(message('scenarioFile.same', { name: entry.name }))
      continue
    }
    const id = known === undefined && entry.id !== BASELINE ? entry.id : freeId(entry.id, taken)
    if (id !== entry.id) {
      renamed.set(entry.id, id)
      taken.add(id)
      messages.push(message('scenarioFile.renamed', { id: entry.id, as: id }))
    }
    changes.push({ type: 'putScenario', scenario: { ...here, id } })
    messages.push(message('scenarioFile.imported', { name: entry.name }))
  }
  return { changes, messages }
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.slice(0, 70)
  let number = 2
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
