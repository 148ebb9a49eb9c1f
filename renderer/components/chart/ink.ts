/** Ink of the charts: a canvas cannot read CSS variables by itself, and reading them makes the browser compute styles. */
export type Ink = (token: string) => string

const pots = new Map<string, Map<string, string>>()

/** Inks of a theme, each read once. */
export function inkOf(theme: string): Ink {
  const known = pots.get(theme) ?? new Map<string, string>()
  pots.set(theme, known)
  return (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    const value = getComputedStyle(document.documentElement).getPropertyValue(token).trim()
    known.set(token, value)
    return value
  }
}
