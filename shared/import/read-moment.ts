import type { Observation } from '../plan/schema/population.ts'
import { plainText } from './plain-text.ts'
import { momentWords } from './words.ts'

/** 年末, 七普, 年平均 …; undefined where the words name none. */
export const readMoment = (text: string): Observation['moment'] | undefined =>
  momentWords.find(([, words]) => words.test(plainText(text)))?.[0]
