import type { Theme } from '../state/session-state.ts'

const query = '(prefers-color-scheme: dark)'

export const systemTheme = (): Theme => (window.matchMedia(query).matches ? 'dark' : 'light')

/** Calls with the system's theme each time it changes, until the answer is called. */
export function onSystemTheme(listener: (theme: Theme) => void): () => void {
  const media = window.matchMedia(query)
  const tell = (): void => listener(systemTheme())
  media.addEventListener('change', tell)
  return () => media.removeEventListener('change', tell)
}
