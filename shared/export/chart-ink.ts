import type { Fill } from '../charts/chart-model.ts'

/** Inks of charts on paper: the light colours of the screen (--ch-fill, --ch-fill-2, --ch-ink, --ch-norm). */
export const chartInk = {
  text: '#000',
  axis: '#33373c',
  tick: '#1b1d1f',
  fills: {
    light: { paper: '#c9cfd6', line: undefined },
    hatched: { paper: '#8fa3bc', line: '#33373c' },
    dark: { paper: '#33373c', line: undefined },
    dotted: { paper: '#ffffff', line: '#33373c' },
  } satisfies Record<Fill, { readonly paper: string; readonly line: string | undefined }>,
}
