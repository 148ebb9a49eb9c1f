/**
 * 设备 of the 配置 stage: major equipment by licence class under the list that counts it, item by item and facility by facility
 * through 申报 → 下达 → 许可 → 装机, and what is kept for hospitals run by others. A stage of a class is summed only where every
 * one of its items has it.
 */
import { dec, sum } from '../base/decimal.ts'
import { equipmentStages } from '../plan/schema/changes/service-changes.ts'
import type { Equipment } from '../plan/schema/register.ts'
import { type Cells, cellsOf } from './cells.ts'
import { orderNotes } from './equipment-notes.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export const EQUIPMENT = 'equipment-stage'
export type EquipmentStage = (typeof equipmentStages)[number]
export const isEquipmentStage = (column: string): column is EquipmentStage =>
  (equipmentStages as readonly string[]).includes(column)

/** Which class under which list: 乙 of 2018 is not 乙 of 2023. */
export const licenceKey = ({ licence, list }: Equipment): string => `${licence} ${list ?? ''}`.trim()

export function equipmentStageTable(context: TableContext): TableModel {
  const { plan } = context
  const { word } = heads(context)
  const groups = Map.groupBy(plan.equipment ?? [], licenceKey)
  const rows = [...groups].flatMap(([key, entries]): Row[] => {
    const [first] = entries
    if (first === undefined) return []
    const name = first.licence === 'none' ? word('equipment.none') : word(`table.licence.${first.licence}`)
    const label = first.list === undefined ? name : `${name} · ${word('equipment.list')} ${first.list}`
    return [
      { key, label, role: 'group', cells: stageTotals(entries), sumOf: entries.map((e) => e.id) },
      ...entries.map((entry): Row => {
        const owner = ownerOf(context, entry)
        return {
          key: entry.id,
          label: owner === undefined ? entry.item : `${entry.item} · ${owner}`,
          role: 'norm',
          cells: cellsOf({
            year: String(entry.year),
            ...Object.fromEntries(equipmentStages.map((s) => [s, entry[s]])),
          }),
        }
      }),
    ]
  })
  const reserves = plan.norms.flatMap((norm): Row[] => {
    if (norm.shape !== 'reserve' || norm.off !== undefined || !isEquipment(context, norm.resource)) return []
    const found = context.requirements.find((r) => r.norm === norm.id && r.year === plan.targetYear)
    const value = found?.value ?? found?.low ?? found?.high
    return [
      {
        key: norm.id,
        label: norm.label,
        role: 'total',
        cells: cellsOf({ year: String(plan.targetYear), quota: value }),
      },
    ]
  })
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', decimals: 0 })
  return {
    id: EQUIPMENT,
    title: word('equipment.title'),
    unit: word('equipment.unit'),
    rowHead: word('table.item'),
    columns: [
      { key: 'year', label: word('table.yearHead'), kind: 'text', decimals: 0 },
      ...equipmentStages.map((s) => count(s, word(`table.equipment.${s}`))),
    ],
    rows: [...rows, ...reserves],
    notes: orderNotes(plan.equipment ?? []),
  }
}

/** The hospital that has or gets it, or the class it is kept for. */
function ownerOf({ plan }: TableContext, { facility, class: kept }: Equipment): string | undefined {
  return facility === undefined
    ? plan.classes.find(({ id }) => id === kept)?.name
    : plan.facilities.find(({ id }) => id === facility)?.name
}

const isEquipment = ({ plan }: TableContext, resource: string): boolean =>
  plan.resources.find((r) => r.id === resource)?.kind === 'equipment'

export function stageTotals(entries: readonly Equipment[]): Cells {
  return cellsOf(
    Object.fromEntries(
      equipmentStages.map((stage) => {
        const known = entries.flatMap((e) => e[stage] ?? [])
        return [stage, known.length === entries.length ? sum(known.map((v) => dec(v))) : undefined]
      }),
    ),
  )
}
