import { useMemo } from 'react'
import type { Order } from '../../../shared/facilities/arrange.ts'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { type FacilityRecord, recordOf } from '../../../shared/facilities/facility-record.ts'
import { grouped } from '../../../shared/facilities/group.ts'
import { sameNames } from '../../../shared/facilities/same-names.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { type GridRow, rowHeadColumn } from '../../components/grid/grid-row.ts'
import { facilityRow, groupRow, sumRow } from './facility-rows.ts'
import type { PendingCells } from './pending-cells.ts'

type Parts = {
  readonly plan: Plan
  readonly language: Language
  readonly all: readonly FacilityColumn[]
  readonly shown: readonly FacilityColumn[]
  readonly groupBy: string
  /** As it was made; absent: the order of the plan. */
  readonly order: Order | undefined
  readonly pending: PendingCells
}

export type FacilityRows = {
  readonly rows: readonly GridRow[]
  readonly foot: readonly GridRow[]
  /** Facilities on screen, in order, those in folded groups too. */
  readonly records: readonly FacilityRecord[]
}

/**
 * Order and selection are made when they are asked for and then stand: a row that was edited stays where it is until the planner
 * sorts or filters again. New facilities come last. Groups follow every edit, because their sums must.
 */
export function useFacilityRows({ plan, language, all, shown, groupBy, order, pending }: Parts): FacilityRows {
  const everyone = useMemo(() => plan.facilities.map((facility) => recordOf(plan, facility)), [plan])

  const records = useMemo(() => {
    if (order === undefined) return everyone
    const places = order.places
    return everyone
      .filter(({ facility }) => places.has(facility.id) || !order.known.has(facility.id))
      .sort((a, b) => (places.get(a.facility.id) ?? LAST) - (places.get(b.facility.id) ?? LAST))
  }, [everyone, order])

  return useMemo(() => {
    const [name, ...columns] = [all[0], ...shown]
    if (name === undefined) return { rows: [], foot: [], records }
    const parts = {
      language,
      name,
      columns: columns.flatMap((column) => column ?? []),
      pending,
      same: sameNames(plan.facilities),
    }
    const editable = [rowHeadColumn, ...shown.map(({ key }) => key)]
    const total = sumRow('total', say(language, message('facilities.total')), 'total', records, parts, {
      key: records.length === everyone.length ? 'facilities.count' : 'facilities.countOf',
      count: everyone.length,
      shown: records.length,
    })
    const foot = everyone.length === 0 ? [] : [total]
    if (groupBy === '') return { rows: records.map((record) => facilityRow(record, 0, editable, parts)), foot, records }
    const by = groupBy === 'class' ? 'class' : all.find(({ key }) => key === groupBy)
    const groups = grouped(plan, records, by ?? 'class', say(language, message('facilities.rest')))
    const rows = groups.flatMap((group) => [
      groupRow(group, parts),
      ...group.records.map((record) => facilityRow(record, 1, editable, parts)),
    ])
    return { rows, foot, records: groups.flatMap((group) => group.records) }
  }, [plan, language, all, shown, groupBy, pending, records, everyone])
}

const LAST = Number.MAX_SAFE_INTEGER
