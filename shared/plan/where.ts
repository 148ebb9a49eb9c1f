import type { Path } from './plan-error.ts'

const LONGEST = 40

/**
 * A path as a reader finds it, then the name of the nearest record above it that has one, or of the facility it speaks of:
 * facilities[3].members · 舒兰市人民医院.
 */
export function where(root: unknown, path: Path): string {
  let place = ''
  let name = ''
  let here: unknown = root
  for (const step of path) {
    place += typeof step === 'number' ? `[${step}]` : place === '' ? short(step) : `.${short(step)}`
    here =
      typeof here === 'object' && here !== null && Object.hasOwn(here, step)
        ? (here as Record<string | number, unknown>)[step]
        : undefined
    name = nameOf(root, here) ?? name
  }
  return name === '' ? place : `${place} · ${name}`
}

const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined

function nameOf(root: unknown, record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined
  for (const key of ['name', 'title', 'label', 'id']) {
    const value = own(record, key)
    if (typeof value === 'string' && value !== '') return short(value)
  }
  const facility = own(record, 'facility')
  return typeof facility === 'string' && facility !== '' ? short(facilityName(root, facility) ?? facility) : undefined
}

function facilityName(root: unknown, id: string): string | undefined {
  const list = typeof root === 'object' && root !== null ? own(root, 'facilities') : undefined
  if (!Array.isArray(list)) return undefined
  const facility: unknown = list.find((entry) => typeof entry === 'object' && entry !== null && own(entry, 'id') === id)
  const name = typeof facility === 'object' && facility !== null ? own(facility, 'name') : undefined
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** A text of a file as it may stand in a message: one line, not endless. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

/** A value as it may stand in a message. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `“${short(value)}”`
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  return String(value).replace('-', '−')
}
