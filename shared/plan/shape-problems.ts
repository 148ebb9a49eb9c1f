import { z } from 'zod'
import { problemsOf } from './issue.ts'
import type { Path, Problem } from './plan-error.ts'

/** The schema library gathers the issues of a value on its stack; a value of more parts is checked in pieces. */
const MOST_PARTS = 20_000

/** Where a document does not fit its schema. `path` is where `value` stands in `file`. */
export function* shapeProblems(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
  file: unknown = value,
): Generator<Problem> {
  const inner = isLarge(value) ? unwrapped(schema, value) : undefined
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* shapeProblems(inner.element, entry, [...path, index], file)
  } else if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const large = Object.entries(value).filter(([key, entry]) => Object.hasOwn(inner.shape, key) && isLarge(entry))
    const names = new Set(large.map(([key]) => key))
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !names.has(key)))
    for (const issue of z.safeParse(inner, rest).error?.issues ?? []) {
      // What was taken out is not missing: it follows below.
      if (issue.path.length !== 1 || !names.has(String(issue.path[0]))) yield* problemsOf(rest, issue, path, file)
    }
    for (const [key, entry] of large) yield* shapeProblems(inner.shape[key], entry, [...path, key], file)
  } else {
    for (const issue of z.safeParse(schema, value).error?.issues ?? []) yield* problemsOf(value, issue, path, file)
  }
}

/** The schema that decides about this value: of an optional one its inside, of a union the member its discriminator names. */
function unwrapped(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap(), value)
  if (!(schema instanceof z.ZodDiscriminatedUnion) || typeof value !== 'object' || value === null) return schema
  const { discriminator, options } = schema.def
  const tag = (value as Readonly<Record<string, unknown>>)[discriminator]
  const member = options.find(
    (option) => option instanceof z.ZodObject && z.safeParse(option.shape[discriminator], tag).success,
  )
  return member ?? schema
}

/** Whether a value has more parts than are checked at once. Stops counting there. */
function isLarge(value: unknown): boolean {
  let parts = 0
  const stack = [value]
  while (stack.length > 0) {
    const next = stack.pop()
    if (typeof next !== 'object' || next === null) continue
    const entries = Object.values(next)
    parts += entries.length
    if (parts > MOST_PARTS) return true
    for (const entry of entries) if (typeof entry === 'object') stack.push(entry)
  }
  return false
}
