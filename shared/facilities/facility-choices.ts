import { type Language, languages, message, say, type TextKey } from '../text/message.ts'
import type { Choice } from './column.ts'

export const yesNo = ['yes', 'no'] as const

type Family =
  | 'facility.kind'
  | 'facility.ownership'
  | 'facility.administration'
  | 'facility.level'
  | 'facility.grade'
  | 'facility.yesNo'

/** The values of a field with their labels. The labels of every language are understood, and further words after a “/”. */
export function choicesOf(language: Language, values: readonly string[], family: Family): Choice[] {
  return values.map((value) => {
    // Every value of the schema has its words; a missing one is seen by the test of all choices.
    const key = `${family}.${value}` as TextKey
    const [label = value] = say(language, message(key)).split('/')
    return { value, label, words: languages.flatMap((spoken) => say(spoken, message(key)).split('/')) }
  })
}
