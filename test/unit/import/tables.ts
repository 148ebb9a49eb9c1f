/** Tables as they come from yearbooks and offices, for the tests of the import. */
import type { ImportChoices } from '../../../shared/import/read-table.ts'
import type { Sheet } from '../../../shared/import/sheet.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import { smallPlan } from '../../support/small-plan.ts'

export const sheetOf = (text: string): Sheet => ({ name: '', rows: text.split('\n').map((line) => line.split('\t')) })

/** The small plan with two townships below the region. */
export const townPlan = (): Plan => {
  const plan = smallPlan()
  return schema.parse({
    ...plan,
    units: [
      ...plan.units,
      { id: 'n', name: '城南街道', level: 'township', parent: 'r', code: '220283001' },
      { id: 's', name: '白旗镇', level: 'township', parent: 'r' },
    ],
  })
}

export const choices = (over: Partial<ImportChoices> = {}): ImportChoices => ({
  kind: 'history',
  unit: 'r',
  populationKind: 'resident',
  moment: 'yearEnd',
  year: 2020,
  roles: {},
  skipped: [],
  blank: [],
  ...over,
})
