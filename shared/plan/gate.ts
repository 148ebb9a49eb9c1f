/**
 * The one gate. Every plan — shipped, opened, pasted, saved — comes through here, in this order:
 *   size → UTF-8 → JSON → format and version → migration → schema → references
 * A stage that fails ends the reading; the schema and the references each list all they find.
 */
import { err, ok, type Result } from '../base/result.ts'
import { message, type TextKey } from '../text/message.ts'
import { checkReferences } from './check-references.ts'
import { decodeText } from './decode-text.ts'
import { at, planError } from './issue.ts'
import { type JsonFault, jsonFault, MAX_DEPTH, MAX_RECORDS } from './json-fault.ts'
import { migrate, READS } from './migrations/migrate.ts'
import { collected, type Path, type PlanError } from './plan-error.ts'
import type { Draft } from './schema/draft.ts'
import { FORMAT, type Plan, plan as schema } from './schema/plan.ts'
import { shapeProblems } from './shape-problems.ts'
import { short, show, where } from './where.ts'

/** Nothing larger is parsed. Shulan’s plan has a few hundred kilobytes. */
export const MAX_PLAN_BYTES = 64 * 1024 * 1024

export function readPlan(bytes: Uint8Array): Result<Plan, PlanError[]> {
  const document = readJson(bytes)
  return document.ok ? parsePlan(document.value) : document
}

/** Bytes to a JSON value, for plans and lists of changes alike. */
export function readJson(bytes: Uint8Array): Result<unknown, PlanError[]> {
  if (bytes.byteLength > MAX_PLAN_BYTES) return err([tooLarge(bytes.byteLength)])
  const text = decodeText(bytes)
  if (!text.ok) return err([{ path: [], where: '', code: 'encoding', message: text.error }])
  const fault = jsonFault(text.value)
  if (fault !== undefined)
    return err([{ path: [], where: `${fault.line}:${fault.column}`, code: 'json', message: jsonMessage(fault) }])
  return ok(JSON.parse(text.value))
}

export const tooLarge = (bytes: number): PlanError => ({
  path: [],
  where: '',
  code: 'tooLarge',
  message: message('file.tooLarge', { found: Math.ceil(bytes / 1024 / 1024), limit: MAX_PLAN_BYTES / 1024 / 1024 }),
})

/** An unknown value to a plan, or everything that is wrong with it (the first 50, the rest counted). */
export function parsePlan(document: unknown): Result<Plan, PlanError[]> {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return err([planError(document, [], 'format', 'plan.notObject', { found: show(document) })])
  }
  const raw = document as Readonly<Record<string, unknown>>
  const wrong = headFault(raw) ?? depthFault(raw)
  if (wrong !== undefined) return err([wrong])

  const current = migrate(raw, Number(raw.version))
  const misfits = collected(shapeProblems(schema, current))
  if (misfits.length > 0) return err(misfits)
  const plan = schema.parse(current)
  const contradictions = [...collected(checkReferences(plan)), ...draftErrors(plan, current)]
  return contradictions.length > 0 ? err(contradictions) : ok(plan)
}

/** The content of a draft, which passed this gate with the file that holds it: an older version is migrated on the way. */
export const draftContent = ({ content }: Draft): Result<Plan, PlanError[]> => parsePlan(content)

/** Every draft is read as a file would be; its faults are told at their place inside it, with the name of the draft. */
function draftErrors(plan: Plan, raw: Readonly<Record<string, unknown>>): PlanError[] {
  return (plan.drafts ?? []).flatMap((draft, i) => {
    const path: Path = ['drafts', i, 'content']
    const place = (inner: Path): string => {
      const [start, ...names] = where(plan, [...path, ...inner]).split(' · ')
      return [start, ...new Set([short(draft.name), ...names])].join(' · ')
    }
    // The one key that the schema library leaves out of a record without a word.
    if (Object.hasOwn(Object(at(raw, path)), PROTOTYPE)) {
      const error = planError(plan, [...path, PROTOTYPE], 'unknownKey', 'plan.unknownKey', { key: PROTOTYPE })
      return [told(error, error.path, place([PROTOTYPE]))]
    }
    if (Object.hasOwn(draft.content, 'drafts')) return [planError(plan, [...path, 'drafts'], 'deep', 'draft.nested')]
    const read = draftContent(draft)
    return read.ok ? [] : read.error.map((error) => told(error, [...path, ...error.path], place(error.path)))
  })
}

const PROTOTYPE = '__proto__'

/** Words for a file that name no place: of a draft they would be read as of the file around it. */
const ofDraft: Readonly<Partial<Record<TextKey, TextKey>>> = {
  'plan.noFormat': 'draft.noFormat',
  'plan.notFormat': 'draft.notFormat',
  'plan.noVersion': 'draft.noVersion',
  'plan.newer': 'draft.newer',
  'plan.years': 'draft.years',
}

function told(error: PlanError, path: Path, place: string): PlanError {
  const { key, args } = error.message
  return { ...error, path, where: place, message: message(ofDraft[key] ?? key, { ...args, where: place }) }
}

function headFault(raw: Readonly<Record<string, unknown>>): PlanError | undefined {
  const { format, version } = raw
  if (format === undefined) return planError(raw, ['format'], 'format', 'plan.noFormat')
  if (format !== FORMAT) return planError(raw, ['format'], 'format', 'plan.notFormat', { found: show(format) })
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return planError(raw, ['version'], 'version', 'plan.noVersion', { found: show(version), reads: READS })
  }
  return version > READS
    ? planError(raw, ['version'], 'version', 'plan.newer', { found: version, reads: READS })
    : undefined
}

/** The schema’s own recursion must not run away on a value that was never text (a worker’s message). */
function depthFault(raw: unknown): PlanError | undefined {
  const stack: { readonly value: unknown; readonly path: Path }[] = [{ value: raw, path: [] }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, path } = next
    if (typeof value !== 'object' || value === null) continue
    if (path.length > MAX_DEPTH) return planError(raw, path.slice(0, 3), 'value', 'plan.tooDeep', { limit: MAX_DEPTH })
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null) stack.push({ value: inner, path: [...path, key] })
    }
  }
  return undefined
}

const faultWords: Readonly<Record<JsonFault['kind'], TextKey>> = {
  empty: 'file.empty',
  truncated: 'file.truncated',
  notNumber: 'file.notNumber',
  duplicateKey: 'file.duplicateKey',
  depth: 'file.tooDeep',
  records: 'file.tooMany',
  trailing: 'file.trailing',
  token: 'file.notJson',
}

function jsonMessage({ kind, line, column, found }: JsonFault) {
  const key = kind === 'token' && line === 1 && column === 1 ? 'file.notJsonStart' : faultWords[kind]
  return message(key, { line, column, found, limit: kind === 'depth' ? MAX_DEPTH : MAX_RECORDS })
}
