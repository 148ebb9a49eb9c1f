import { err, ok, type Result } from '../base/result.ts'
import { type Message, message } from '../text/message.ts'
import type { Choice } from './column.ts'
import { plainText } from './plain-text.ts'

/** More names than these help nobody. */
const FEW = 8

/** A pasted column says the same few words again and again. */
const understood = new WeakMap<readonly Choice[], Map<string, Result<string, Message>>>()

/** One of a list by its label, a word for it, its code, or a beginning that only one label has. */
export function parseChoice(text: string, choices: readonly Choice[], column: string): Result<string, Message> {
  const words = understood.get(choices) ?? new Map<string, Result<string, Message>>()
  const known = words.get(text)
  if (known !== undefined) return known
  const read = choiceOf(text, choices, column)
  if (read.ok && text.length <= LONGEST) {
    words.set(text, read)
    understood.set(choices, words)
  }
  return read
}

function choiceOf(text: string, choices: readonly Choice[], column: string): Result<string, Message> {
  const typed = plainText(text).toLowerCase()
  const is = (word: string): boolean => word.toLowerCase() === typed
  const exact = choices.filter(({ value, label, words }) => is(label) || is(value) || words.some(is))
  const found = exact.length > 0 ? exact : choices.filter(({ label }) => label.toLowerCase().startsWith(typed))
  const [only] = found
  if (only !== undefined && found.length === 1) return ok(only.value)
  const args = { column, found: shortened(text), expected: listed(found.length > 1 ? found : choices) }
  return err(message(found.length > 1 ? 'facility.bad.several' : 'facility.bad.choice', args))
}

const listed = (choices: readonly Choice[]): string =>
  `${choices
    .slice(0, FEW)
    .map(({ label }) => label)
    .join('、')}${choices.length > FEW ? '…' : ''}`

const LONGEST = 40
export const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
