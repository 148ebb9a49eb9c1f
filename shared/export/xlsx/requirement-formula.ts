/**
 * A requirement as a spreadsheet computes it. x is the cell of the unrounded amount, s the step of the norm.
 *   unrounded   value × basis ÷ per        e.g. 8.56 × 406890 ÷ 1000
 *   nearest     ROUND(ROUND(x,8)/s,0)*s    四舍五入
 *   up, down    ROUNDUP, ROUNDDOWN of the same
 *   half-even   the even neighbour where x/s ends in exactly .5
 * The inner ROUND takes away what binary fractions leave behind: 602.0000000001 is 602, not 603.
 */
import { never } from '../../base/never.ts'
import type { RoundingMode } from '../../units/rounding.ts'
import type { Live } from './live.ts'
import { roundHalfUp } from './live.ts'

export function unroundedFormula(value: Live, basis: Live | undefined, per: Live | undefined): Live {
  const times: Live =
    basis === undefined ? value : { formula: `${value.formula}*${basis.formula}`, value: value.value * basis.value }
  return per === undefined ? times : { formula: `${times.formula}/${per.formula}`, value: times.value / per.value }
}

const dust = 8

export function roundedFormula(x: Live, mode: RoundingMode, step: number): Live {
  const settled = `ROUND(${x.formula},${dust})`
  const steps = step === 1 ? settled : `${settled}/${step}`
  const back = step === 1 ? '' : `*${step}`
  const value = roundHalfUp(x.value, dust) / step
  const of = (formula: string, rounded: number): Live => ({ formula: `${formula}${back}`, value: rounded * step })
  switch (mode) {
    case 'none':
      return x
    case 'nearest':
      return of(`ROUND(${steps},0)`, roundHalfUp(value, 0))
    // Amounts are never negative, so away from zero is up.
    case 'up':
      return of(`ROUNDUP(${steps},0)`, Math.ceil(value))
    case 'down':
      return of(`ROUNDDOWN(${steps},0)`, Math.floor(value))
    case 'half-even': {
      const half = Math.abs(value - Math.trunc(value)) === 0.5
      return of(
        `IF(MOD(${steps},1)=0.5,2*ROUND(${steps}/2,0),ROUND(${steps},0))`,
        half ? 2 * roundHalfUp(value / 2, 0) : roundHalfUp(value, 0),
      )
    }
    default:
      return never(mode)
  }
}
