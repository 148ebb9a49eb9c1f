/** Line numbers in reading order, neighbours joined: [482, 484, 483, 8] is 8 and 482–484. */
export function lineRanges(lines: readonly number[]): string[] {
  const sorted = [...new Set(lines)].sort((a, b) => a - b)
  const ranges: { from: number; to: number }[] = []
  for (const line of sorted) {
    const last = ranges.at(-1)
    if (last !== undefined && line === last.to + 1) last.to = line
    else ranges.push({ from: line, to: line })
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
}
