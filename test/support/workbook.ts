/** What a recalculated workbook says, held against the tables it was made of. */
import { headTree } from '../../shared/export/head-tree.ts'
import type { TableModel } from '../../shared/tables/table-model.ts'
import { fileOf, partsOf } from './office-parts.ts'

/** Cells whose number in the sheet is not the engine’s. */
export function differences(models: readonly TableModel[], sheets: ReadonlyMap<string, string[][]>): string[] {
  return models.flatMap((model, at) => {
    const [, sheet = []] = [...sheets].find(([name]) => name.startsWith(`表${at + 1} `)) ?? []
    const left = model.rows.some((row) => row.block !== undefined) ? 2 : 1
    const top = 2 + headTree(model.columns).depth
    return model.rows.flatMap((row, index) =>
      model.columns.flatMap((column, place) => {
        const expected = row.cells[column.key]
        const found = sheet[top + index]?.[left + place] ?? ''
        const same =
          expected === undefined
            ? found === '—' || found === ''
            : typeof expected === 'number'
              ? Number(found) === expected && found !== ''
              : found === expected
        return same ? [] : [`${model.id} ${row.key} ${column.key}: ${expected} / ${found}`]
      }),
    )
  })
}

/** Every formula of the workbook with a wrong number beside it. */
export function allWrong(bytes: Uint8Array): { readonly file: Uint8Array; readonly formulas: number } {
  let formulas = 0
  const parts = Object.entries(partsOf(bytes)).map(([name, text]) => {
    const wrong = text.replace(/<\/f><v>[^<]*<\/v>/g, () => {
      formulas += 1
      return '</f><v>4711</v>'
    })
    return [name, wrong] as const
  })
  return { file: fileOf(Object.fromEntries(parts)), formulas }
}
