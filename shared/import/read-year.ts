import { plainText } from './plain-text.ts'
import { calendarYear } from './words.ts'

/** 2020, 2020年, 2020年末, 2020-11-01; undefined for anything else. */
export function readYear(text: string): number | undefined {
  const found = calendarYear.exec(plainText(text))?.[1]
  return found === undefined ? undefined : Number(found)
}
