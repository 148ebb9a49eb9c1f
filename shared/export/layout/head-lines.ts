import { breakEvenly, breakLines, widestWord } from './break-lines.ts'
import { textWidth } from './text-width.ts'
import { wholeWords } from './whole-words.ts'

/** A head in lines: a year stands on a line of its own (2020年 / 编制床位), the rest as even as it can be. */
export function headLines(label: string, width: number, size: number): string[] {
  const [first, rest] = yearAndRest(label)
  const fits = textWidth(label, size) <= width
  if (first === undefined || rest === undefined || (fits && rest.length < 2)) {
    return fits ? [label] : breakEvenly(label, width, size)
  }
  return [first, ...breakEvenly(rest, width, size)]
}

/** Width under which a head would be cut inside a word, or its year run out of the column. */
export function headWordWidth(label: string, size: number): number {
  const [first, rest] = yearAndRest(label)
  return first === undefined || rest === undefined
    ? widestWord(label, size)
    : Math.max(textWidth(first, size), widestWord(rest, size))
}

/** Whether fewer lines come out where words may be cut: then they are. */
export function headCutsWords(label: string, width: number, size: number): boolean {
  const rest = yearAndRest(label)[1] ?? label
  return breakLines(rest, width, size, wholeWords).length > breakLines(rest, width, size).length
}

const yearAndRest = (label: string): readonly (string | undefined)[] => /^(\d{4}年)(.+)$/u.exec(label)?.slice(1) ?? []
