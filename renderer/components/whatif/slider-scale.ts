/** Where a slider begins, ends and stops: round numbers on both sides of the plan’s own value, which it always can return to. */
export type SliderScale = { readonly min: number; readonly max: number; readonly step: number; readonly base: number }

/** share: how far either side goes, as a fraction of the base. A value typed beyond widens the scale; `least` is where it begins. */
export function sliderScale(base: number, value: number, share: number, step: number, least?: number): SliderScale {
  const low = least ?? Math.min(base * (1 - share), value)
  const high = Math.max(base * (1 + share), value)
  return {
    base,
    step,
    min: Math.max(step, onGrid(Math.floor(low / step), step)),
    max: onGrid(Math.ceil(high / step), step),
  }
}

/** What a position of the slider means: the step nearest to the base is the base itself, not its rounded neighbour. */
export const valueAtPosition = (position: number, { base, step }: SliderScale): number =>
  Math.abs(position - base) <= step / 2 ? base : onGrid(Math.round(position / step), step)

/** k·step without the binary tail: 0.01 has 2 decimals. */
const onGrid = (k: number, step: number): number =>
  Number((k * step).toFixed(Math.max(0, -Math.floor(Math.log10(step)))))

/** One stop of a slider for a count: a thousandth of it, rounded to a power of ten (406890 → 100). */
export const stepOfCount = (base: number): number => Math.max(1, 10 ** Math.floor(Math.log10(Math.max(1, base / 1000))))

/** Position between the ends, 0 to 1. */
export const fraction = (value: number, { min, max }: SliderScale): number =>
  max === min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min)))
