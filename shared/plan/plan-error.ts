import { type Message, message } from '../text/message.ts'

export const planErrorCodes = [
  'tooLarge', // more bytes than a plan may have
  'encoding', // not UTF-8
  'json', // not JSON, or cut short
  'format', // JSON, but no plan of this program
  'version', // written by a newer program, or by none
  'unknownKey',
  'missing',
  'type',
  'value', // of the right type, outside what is allowed
  'duplicate',
  'reference', // names something the plan does not have
  'cycle',
  'deep', // contained in more levels than any real plan has
  'conflict', // two fields that contradict each other
  'more', // the rest, counted
] as const
export type PlanErrorCode = (typeof planErrorCodes)[number]

export type Path = readonly (string | number)[]

/** What is wrong with a plan, and where. The message says where, what was found, what was expected and what to do. */
export type PlanError = {
  readonly path: Path
  /** The path as a reader finds it: facilities[3].name, with the record’s name where it has one. */
  readonly where: string
  readonly code: PlanErrorCode
  readonly message: Message
}

/**
 * An error not yet put into words: a broken file may have a million, of which fifty are told. Words cost (the place is looked up,
 * the nearest id searched), so they are made for these only.
 */
export type Problem = () => PlanError

export const MAX_ERRORS = 50
/** Nothing is gained by counting on. */
export const MAX_COUNTED = 1000

/** The first fifty, and how many more there are. */
export function collected(problems: Iterable<Problem>): PlanError[] {
  const errors: PlanError[] = []
  let rest = 0
  for (const problem of problems) {
    if (errors.length < MAX_ERRORS) errors.push(problem())
    else if (++rest === MAX_COUNTED - MAX_ERRORS) break
  }
  const key = rest === MAX_COUNTED - MAX_ERRORS ? 'file.moreThan' : 'file.more'
  if (rest > 0) errors.push({ path: [], where: '', code: 'more', message: message(key, { count: rest }) })
  return errors
}
