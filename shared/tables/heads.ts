/** Column heads in the language of the reader, with the years and measure of the plan. */

import type { TextKey } from '../text/message.ts'
import { say } from '../text/message.ts'
import { resourceOf, type TableContext } from './input.ts'

export function heads({ plan, language }: TableContext, resource?: string) {
  const found = resource === undefined ? undefined : resourceOf(plan, resource)
  const word = (key: TextKey, year?: number): string =>
    say(language, { key, args: { ...(year !== undefined && { year }), measure: `term.${found?.planBy ?? 'actual'}` } })
  return { word, counter: found?.counter ?? '', base: plan.baseYear, target: plan.targetYear }
}
