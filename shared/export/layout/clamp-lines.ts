/** At most `most` lines; what is left out is marked with an ellipsis. For captions and heads of absurd length; a row is never shortened. */
export function clampLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  const kept = lines.slice(0, most)
  const last = kept[most - 1] ?? ''
  return [...kept.slice(0, -1), `${Array.from(last).slice(0, -1).join('')}…`]
}
