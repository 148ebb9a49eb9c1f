import type { Norm } from '../plan/schema/norm.ts'

type Single = { readonly values: readonly { readonly year: number; readonly value: number }[] }
export type ValuedNorm = Extract<Norm, Single>

const singles: { readonly [S in ValuedNorm['shape']]: true } = {
  density: true,
  flooredDensity: true,
  share: true,
  ratio: true,
  coverage: true,
  utilisation: true,
  reserve: true,
  indicator: true,
  milestone: true,
  controlTotal: true,
  funding: true,
}

/** Norms with one number by year: those that a single figure can set. */
export const isValued = (norm: Norm): norm is ValuedNorm => Object.hasOwn(singles, norm.shape)
