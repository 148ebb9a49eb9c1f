import { type Language, say } from '../text/message.ts'
import { isField, type TextPart, textParts } from './field.ts'
import type { FieldValues } from './field-value.ts'

export type Filled = {
  readonly text: string
  /** Fields as written that show no number. */
  readonly broken: readonly string[]
}

/** The text with its numbers. A field without one says so where it stands, so that nobody prints a hole. */
export function fillFields(text: string, values: FieldValues, language: Language): Filled {
  const broken: string[] = []
  const words = textParts(text).map((part: TextPart): string => {
    if (typeof part === 'string') return part
    const value = isField(part) ? values(part) : undefined
    if (value !== undefined) return value
    broken.push(isField(part) ? part.raw : part.malformed)
    return say(language, { key: 'annex.brokenField' })
  })
  return { text: words.join(''), broken }
}
