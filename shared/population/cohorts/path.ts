type Point = { readonly year: number; readonly value: number }

/** A figure given for some years: linear between them, constant outside. Years may be fractions. */
export function pathAt(path: readonly Point[], time: number): number {
  const points = path.length < 2 ? path : [...path].sort((a, b) => a.year - b.year)
  const after = points.findIndex((p) => p.year >= time)
  const next = points[after === -1 ? points.length - 1 : after]
  const before = after > 0 ? points[after - 1] : undefined
  if (next === undefined) return 0
  if (before === undefined) return next.value
  return before.value + ((next.value - before.value) * (time - before.year)) / (next.year - before.year)
}
