/**
 * A formula and the number it gives in a spreadsheet, computed here in the same binary arithmetic. It is written only where that number
 * is the engine’s: where a sum leaves out what no row shows, the engine’s number stands as a value.
 */
import type { SheetCell } from './sheet.ts'

export type Live = { readonly formula: string; readonly value: number }

export function liveCell(engine: number, live: Live | undefined, look: SheetCell['look']): SheetCell {
  if (live === undefined || !agrees(live.value, engine)) return { value: engine, look }
  return { value: engine, formula: live.formula, look }
}

/** Equal but for the dust of binary fractions. */
const agrees = (one: number, other: number): boolean =>
  Number.isFinite(one) && Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other))

/** Half away from zero, as ROUND does: of the decimal number that fifteen digits show. */
export function roundHalfUp(value: number, places: number): number {
  const scale = 10 ** places
  const scaled = Number((Math.abs(value) * scale).toPrecision(15))
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale
}
