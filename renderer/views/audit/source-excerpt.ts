export type ExcerptLine = { readonly number: number; readonly text: string; readonly cited: boolean }

/** Lines of context before and after a cited one. */
const CONTEXT = 2

/** The cited lines with their neighbours, in order; a gap in the numbers is a gap in the text. */
export function sourceExcerpt(text: string, cited: readonly number[]): ExcerptLine[] {
  const lines = text.split(/\r?\n/)
  const wanted = new Set(cited.flatMap((line) => Array.from({ length: 2 * CONTEXT + 1 }, (_, i) => line - CONTEXT + i)))
  return [...wanted]
    .filter((number) => number >= 1 && number <= lines.length)
    .sort((a, b) => a - b)
    .map((number) => ({ number, text: (lines[number - 1] ?? '').trim(), cited: cited.includes(number) }))
}
