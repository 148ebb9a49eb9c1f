import type { View } from '../../../shared/engine/view.ts'

/** Beds of one class: what stood in the base year, what is planned, what the control total allows. */
export type BedRow = {
  readonly key: string
  readonly label: string
  readonly role: 'class' | 'total'
  readonly base?: number
  readonly planned?: number
  readonly control?: number
  readonly perThousand?: number
  /** planned − control, positive when over. */
  readonly over?: number
}

/** Classes in plan order, then the whole: the class rows of the workbench with the control totals beside them. */
export function bedRows({ workbenches, classes }: View): BedRow[] {
  const table = workbenches.find(({ id }) => id === 'workbench:bed')
  if (table === undefined) return []
  return table.rows.flatMap((row): BedRow[] => {
    const isTotal = row.key === 'total'
    if (row.role !== 'class' && !isTotal) return []
    const control = classes.find(({ class: id, resource }) => id === row.class && resource === 'bed')?.control
    const number = (key: string): number | undefined => {
      const cell = row.cells[key]
      return typeof cell === 'number' ? cell : undefined
    }
    const [base, planned, perThousand] = [number('base'), number('planned'), number('perThousand')]
    const gap = control === undefined ? undefined : number('gap')
    return [
      {
        key: row.key,
        label: row.label,
        role: isTotal ? 'total' : 'class',
        ...(base === undefined ? {} : { base }),
        ...(planned === undefined ? {} : { planned }),
        ...(control === undefined ? {} : { control }),
        ...(perThousand === undefined ? {} : { perThousand }),
        ...(gap === undefined ? {} : { over: 0 - gap }),
      },
    ]
  })
}
