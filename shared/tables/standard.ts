/**
 * Tables that any plan can print beside its own: what its norms come out as. One spec per kind of result the plan holds data
 * for, in this order; a planner adds the ones he wants (putTable), the command line prints one by `--table ID`.
 */

import { consortiaOf } from '../plan/consortia.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { type Language, message, say, type TextKey } from '../text/message.ts'
import { hasLife } from './life-table.ts'
import { specialNorms } from './special-table.ts'
import { isCountyStaff } from './staff-shares.ts'

const monitored: readonly Norm['shape'][] = [
  'indicator',
  'growth',
  'milestone',
  'funding',
  'frequency',
  'capacity',
  'utilisation',
]
const counted: readonly Norm['shape'][] = [
  'density',
  'range',
  'flooredDensity',
  'populationBand',
  'share',
  'shareRange',
  'ratio',
  'perInstitution',
  'reserve',
  'access',
  'shareOrFloor',
  'caseTrigger',
  'controlTotal',
  'identity',
  'formula',
]

export function standardTables(plan: Plan, language: Language = 'zh-CN'): TableSpec[] {
  const kindOf = new Map(plan.resources.map((r) => [r.id, r.kind]))
  const norms = plan.norms.filter((n) => n.off === undefined)
  const ids = (test: (norm: Norm) => boolean) => norms.filter(test).map((n) => n.id)
  const ofKind = (...kinds: string[]) =>
    ids((n) => counted.includes(n.shape) && kinds.includes(kindOf.get(n.resource) ?? ''))
  const title = (key: TextKey) => say(language, { key })
  const measured = [
    ...new Set(plan.stocks.filter((s) => s.measure !== 'approved' && s.year === plan.baseYear).map((s) => s.resource)),
  ]
  const stock = norms.find((n) => n.shape === 'stockMonths')
  const some = <T>(list: readonly T[], build: (list: T[]) => TableSpec): TableSpec[] =>
    list.length === 0 ? [] : [build([...list])]

  const specs: TableSpec[] = [
    ...some(ofKind('staff'), (found) => ({
      kind: 'requirements',
      id: 'staff-by-year',
      title: title('table.standard.staff'),
      norms: found,
      years: 'all',
    })),
    ...some(measured, (found) => ({
      kind: 'measures',
      id: 'staff-posts',
      title: title('table.standard.posts'),
      resources: found,
    })),
    ...some(ofKind('bed', 'place'), (found) => ({
      kind: 'requirements',
      id: 'bed-norms',
      title: title('table.standard.beds'),
      norms: found,
    })),
    ...some(ofKind('vehicle', 'equipment', 'other'), (found) => ({
      kind: 'requirements',
      id: 'other-norms',
      title: title('table.standard.other'),
      norms: found,
      years: 'all',
    })),
    ...some(
      ids((n) => monitored.includes(n.shape)),
      (found) => ({
        kind: 'monitoring',
        id: 'monitoring',
        title: title('table.standard.monitoring'),
        norms: found,
      }),
    ),
    ...some(
      (plan.registers ?? []).map((r) => r.id),
      (found) => ({
        kind: 'registers',
        id: 'registers',
        title: title('table.standard.registers'),
        registers: found,
      }),
    ),
    ...(plan.registers ?? [])
      .filter((r) => (r.entries ?? []).length > 0)
      .map((r): TableSpec => ({ kind: 'register', id: `register-${r.id}`, title: r.name, register: r.id })),
    ...some(
      ids((n) => n.shape === 'threshold'),
      (found) => ({
        kind: 'thresholds',
        id: 'thresholds',
        title: title('table.standard.thresholds'),
        norms: found,
      }),
    ),
    ...(stock === undefined
      ? []
      : [{ kind: 'supplies', id: 'supplies', title: title('table.standard.supplies'), norm: stock.id } as const]),
    ...((plan.equipment ?? []).length === 0
      ? []
      : [{ kind: 'equipment', id: 'equipment', title: title('table.standard.equipment') } as const]),
    ...staffByFacility(plan, norms).map(
      ({ id, name }): TableSpec => ({
        kind: 'staffing',
        id: `staffing-${id}`,
        title: say(language, message('table.standard.staffing', { name })),
        resource: id,
      }),
    ),
    ...((plan.equipment ?? []).length === 0
      ? []
      : [
          {
            kind: 'stage',
            id: 'equipment-stages',
            title: title('table.standard.equipmentStages'),
            stage: 'equipment',
          } as const,
        ]),
    ...(specialNorms({ plan }).length === 0
      ? []
      : [{ kind: 'stage', id: 'special-services', title: title('table.standard.special'), stage: 'special' } as const]),
    ...(hasLife(plan) ? [{ kind: 'life', id: 'facility-life', title: title('life.table.title') } as const] : []),
    ...(consortiaOf(plan).length === 0
      ? []
      : [{ kind: 'consortia', id: 'consortia', title: title('life.table.consortia') } as const]),
    ...(plan.drafts ?? [])
      .slice(-1)
      .map(({ id }): TableSpec => ({ kind: 'draftComparison', id: 'drafts', title: title('draft.table'), from: id })),
    ...((plan.opinions ?? []).length === 0
      ? []
      : [{ kind: 'opinions', id: 'opinions', title: title('opinion.table') } as const]),
    ...((plan.progress ?? []).length === 0
      ? []
      : [{ kind: 'progress', id: 'progress', title: title('progress.table') } as const]),
  ]
  const taken = new Set(plan.tables.map((t) => t.id))
  return specs.filter((s) => !taken.has(s.id))
}

/** Staff that facilities have, or that a norm asks for so that facilities can share it. */
function staffByFacility(plan: Plan, norms: readonly Norm[]): Plan['resources'] {
  if (plan.facilities.length === 0) return []
  const known = new Set([
    ...plan.stocks.flatMap((s) => (s.facility === undefined ? [] : [s.resource])),
    ...norms.filter((n) => isCountyStaff(n.shape) || n.shape === 'perInstitution').map((n) => n.resource),
  ])
  return plan.resources.filter((r) => r.kind === 'staff' && known.has(r.id))
}
