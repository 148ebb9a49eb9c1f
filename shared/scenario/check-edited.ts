/** A change that puts whole records in, or takes one away, must leave a plan that the gate would let through. */
import { upsideDown } from '../plan/check-norm.ts'
import { opinionProblems, progressProblems, uncertaintyProblems } from '../plan/check-notes.ts'
import { checkReferences } from '../plan/check-references.ts'
import { planError } from '../plan/issue.ts'
import { collected, type Path, type PlanError } from '../plan/plan-error.ts'
import type { Change, StatedChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { where } from '../plan/where.ts'
import { facilityFaults } from './check-facilities.ts'

const structural: ReadonlySet<StatedChange['type']> = new Set([
  'putNorm',
  'removeNorm',
  'setGoverning',
  'putUnit',
  'putTable',
  'putConsortium',
  'putAllocation',
  'putEquipment',
  'putAnnex',
  'putProse',
])
/** More names than these help nobody. */
const FEW = 5

export function checkEdited(plan: Plan, change: StatedChange, changes: readonly Change[], index: number): PlanError[] {
  if (change.type === 'putFacilities' || change.type === 'setFacilities' || change.type === 'setStocks')
    return facilityFaults(plan, change, changes, index)
  const at: Path = ['changes', index]
  if (change.type === 'putUncertainty')
    return collected(uncertaintyProblems({ changes }, change.uncertainty, [...at, 'uncertainty']))
  if (change.type === 'putOpinion') return collected(opinionProblems({ changes }, change.opinion, [...at, 'opinion']))
  if (change.type === 'putProgress')
    return collected(progressProblems({ changes }, change.progress, [...at, 'progress']))
  if (change.type !== 'removeFacilities' && !structural.has(change.type)) return []
  const upside = change.type === 'putNorm' ? upsideDown(plan, change.norm.id) : []
  const errors = [...collected(checkReferences(plan)), ...collected(upside)]
  if (errors.length === 0) return []
  if (change.type === 'removeNorm') {
    const users = errors.map((error) => error.where).filter((place) => place !== '')
    const list = `${users.slice(0, FEW).join('、')}${users.length > FEW ? '…' : ''}`
    return [
      planError({ changes }, ['changes', index, 'norm'], 'reference', 'change.normUsed', {
        id: change.norm,
        count: users.length,
        list,
      }),
    ]
  }
  if (change.type === 'removeFacilities') {
    const places = errors.map((error) => error.where).filter((place) => place !== '')
    const list = `${places.slice(0, FEW).join('、')}${places.length > FEW ? '…' : ''}`
    const words = { count: places.length, list }
    return [planError({ changes }, ['changes', index, 'facilities'], 'reference', 'change.facilityUsed', words)]
  }
  return errors.map((error) => placed(plan, error, change, changes, index))
}

/** Where the fault lies in the record that was put in, its place is told in the change. */
function placed(
  plan: Plan,
  error: PlanError,
  change: StatedChange,
  changes: readonly Change[],
  index: number,
): PlanError {
  const [list, at, ...rest] = error.path
  const mine =
    (list === 'norms' && change.type === 'putNorm' && plan.norms[Number(at)]?.id === change.norm.id && 'norm') ||
    (list === 'units' && change.type === 'putUnit' && plan.units[Number(at)]?.id === change.unit.id && 'unit') ||
    (list === 'tables' && change.type === 'putTable' && plan.tables[Number(at)]?.id === change.table.id && 'table') ||
    (list === 'allocations' && change.type === 'putAllocation' && isRule(plan, Number(at), change.rule) && 'rule') ||
    (list === 'equipment' &&
      change.type === 'putEquipment' &&
      plan.equipment?.[Number(at)]?.id === change.equipment.id &&
      'equipment') ||
    (list === 'annexes' &&
      change.type === 'putAnnex' &&
      plan.annexes?.[Number(at)]?.id === change.annex.id &&
      'annex') ||
    (list === 'prose' && change.type === 'putProse' && plan.prose?.[Number(at)]?.id === change.prose.id && 'prose')
  if (mine === false) return error
  const path: Path = ['changes', index, mine, ...rest]
  const place = where({ changes }, path)
  return { ...error, path, where: place, message: { ...error.message, args: { ...error.message.args, where: place } } }
}

const isRule = (plan: Plan, at: number, rule: Plan['allocations'][number]): boolean => {
  const found = plan.allocations[at]
  return found?.unit === rule.unit && found.class === rule.class && found.resource === rule.resource
}
