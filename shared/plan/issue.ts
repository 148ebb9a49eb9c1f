import type { z } from 'zod'
import { type Message, message, type TextKey } from '../text/message.ts'
import type { Path, PlanError, PlanErrorCode, Problem } from './plan-error.ts'
import { short, show, where } from './where.ts'

type Issue = z.core.$ZodIssue
type Words = readonly [PlanErrorCode, TextKey, Readonly<Record<string, string | number>>?]

/** What the schema found in `root`, in our own words. `base` is the path of root in the `file`. */
export function* problemsOf(root: unknown, issue: Issue, base: Path = [], file: unknown = root): Generator<Problem> {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      yield () => planError(file, [...base, ...path, key], 'unknownKey', 'plan.unknownKey', { key: short(key) })
    }
    return
  }
  yield () => {
    const value = at(root, path)
    const [code, key, args] = wordsFor(issue, value)
    return planError(file, [...base, ...path], code, key, { found: show(value), ...args })
  }
}

/** A plan error at a path of the file; the place is put into its message. */
export function planError(
  file: unknown,
  path: Path,
  code: PlanErrorCode,
  key: TextKey,
  args: Readonly<Record<string, string | number>> = {},
): PlanError {
  const place = where(file, path)
  const words: Message = message(key, { where: place, ...args })
  return { path, where: place, code, message: words }
}

export function at(root: unknown, path: Path): unknown {
  let here = root
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

const expectedWords: Readonly<Record<string, TextKey>> = {
  number: 'plan.expected.number',
  int: 'plan.expected.integer',
  string: 'plan.expected.string',
  boolean: 'plan.expected.boolean',
  array: 'plan.expected.list',
  object: 'plan.expected.record',
  record: 'plan.expected.record',
  null: 'plan.expected.null',
}

function wordsFor(issue: Issue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type': {
      if (typeof value === 'number' && !Number.isFinite(value)) return ['value', 'plan.notFinite']
      if (issue.expected === 'int' && typeof value === 'number') return ['value', 'plan.notInteger']
      const expected = expectedWords[issue.expected] ?? 'plan.expected.other'
      return value === undefined ? ['missing', 'plan.missing', { expected }] : ['type', 'plan.type', { expected }]
    }
    case 'too_small':
      if (issue.origin === 'string') return ['value', 'plan.tooShort']
      if (issue.origin === 'array')
        return [
          'value',
          'plan.tooFew',
          { found: Array.isArray(value) ? value.length : 0, limit: Number(issue.minimum) },
        ]
      if (issue.minimum === 0 && issue.inclusive) return ['value', 'plan.negative']
      return ['value', issue.inclusive ? 'plan.tooSmall' : 'plan.notAbove', { limit: Number(issue.minimum) }]
    case 'too_big':
      if (issue.origin === 'string') return ['value', 'plan.tooLong', { limit: Number(issue.maximum) }]
      if (issue.origin === 'array') return ['value', 'plan.tooManyItems', { limit: Number(issue.maximum) }]
      return ['value', issue.inclusive ? 'plan.tooBig' : 'plan.notBelow', { limit: Number(issue.maximum) }]
    case 'invalid_value':
      return oneOf(value, issue.values.map(show))
    case 'invalid_format':
      return ['value', 'plan.badId']
    case 'invalid_union': {
      if (issue.errors.length === 0)
        return oneOf(value, 'options' in issue && Array.isArray(issue.options) ? issue.options.map(show) : [])
      const literals = issue.errors
        .flat()
        .flatMap((part) => (part.code === 'invalid_value' ? part.values.map(show) : []))
      if (literals.length > 0) return oneOf(value, literals)
      const deepest = issue.errors.flat().find((part) => part.code !== 'invalid_type')
      return deepest === undefined ? ['type', 'plan.badValue'] : wordsFor(deepest, value)
    }
    default:
      return ['value', 'plan.badValue']
  }
}

function oneOf(value: unknown, allowed: readonly string[]): Words {
  const expected = allowed.join(' ')
  return value === undefined ? ['missing', 'plan.missingOneOf', { expected }] : ['value', 'plan.notOneOf', { expected }]
}
