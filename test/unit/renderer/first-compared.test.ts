import { expect, test } from 'vitest'
import { scenarioEntries } from '../../../renderer/components/switcher/scenario-entries.ts'
import { firstCompared } from '../../../renderer/views/scenarios/first-compared.ts'
import { shulan } from './shulan.ts'

test('the 方案 on screen is compared although it stands after the sixth', () => {
  const more = ['e', 'f', 'g', 'h'].map((id) => ({ id, name: id, changes: [] }))
  const plan = shulan()
  const entries = scenarioEntries({ ...plan, scenarios: [...plan.scenarios, ...more] }, '基准方案')
  const letters = (at: number): string =>
    firstCompared(entries, entries[at])
      .map(({ letter }) => letter)
      .join('')
  expect([letters(0), letters(5), letters(7)]).toEqual(['ABCDEF', 'ABCDEF', 'ABCDEH'])
})
