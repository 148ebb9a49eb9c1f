import { breakEvenly } from './break-lines.ts'
import { textWidth } from './text-width.ts'

/** A head in lines: a year stands on a line of its own (2020年 / 编制床位), the rest as even as it can be. */
export function headLines(label: string, width: number, size: number): string[] {
  const year = /^(\d{4}年)(.+)$/u.exec(label)
  const [, first, rest] = year ?? []
  const fits = textWidth(label, size) <= width
  if (first === undefined || rest === undefined || (fits && rest.length < 2)) {
    return fits ? [label] : breakEvenly(label, width, size)
  }
  return [first, ...breakEvenly(rest, width, size)]
}
