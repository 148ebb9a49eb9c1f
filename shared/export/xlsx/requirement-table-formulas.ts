/** 按标准应配 and 专科服务: requirements and provision from 标准, other years on the path, what there is from 机构, differences of cells. */
import { difference } from './difference.ts'
import type { CellFormula, FormulaInput } from './formula-input.ts'
import type { Live } from './live.ts'
import { requiredInYear } from './required-in-year.ts'

export function requirementTableFormulas(input: FormulaInput): CellFormula {
  const { results, ledger, own } = input
  const { plan, classes } = results
  const scopes = new Map(
    results.requirements
      .filter((r) => r.year === plan.targetYear)
      .map((r) => {
        const unit = r.scope.unit === plan.region.unit ? undefined : r.scope.unit
        const key = [r.norm, unit, r.scope.class, r.scope.facility].filter((part) => part !== undefined).join('/')
        return [key, r] as const
      }),
  )
  const required = `required${plan.targetYear}`
  const amountOf = (
    resource: string,
    scope: { readonly unit?: string; readonly class?: string; readonly facility?: string },
  ): Live | undefined => {
    if (scope.facility !== undefined) return ledger.facilities.facility(scope.facility, resource, 'base')
    if (scope.unit !== undefined && scope.unit !== plan.region.unit) return undefined
    return ledger.facilities.classSum(scope.class ?? classes.whole ?? '', resource, 'base')
  }
  return (row, key) => {
    const found = scopes.get(row.key)
    if (found === undefined) return undefined
    const { norm, scope, resource } = found
    switch (key) {
      case required:
        return ledger.norms.assessed(norm, scope, 'required')
      case 'base':
        return amountOf(resource, scope)
      case 'provided':
        return ledger.norms.assessed(norm, scope, 'actual')
      case 'gap':
        return difference(row, required, 'provided', own)
      case 'toAdd':
        return difference(row, required, 'base', own)
      default:
        return key.startsWith('required')
          ? requiredInYear(norm, scope, Number(key.slice('required'.length)), input)
          : undefined
    }
  }
}
