/**
 * Whether a part that comes from outside is XML as office programs write it: one root of the given name, every element closed in order, no document
 * type (which could name entities and files). Not a validator: what passes can be cut and put together again safely.
 */
export function wellFormed(text: string, root: string): boolean {
  const open: string[] = []
  let roots = 0
  let last = 0
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
  for (const found of text.matchAll(token)) {
    const between = text.slice(last, found.index)
    if (between.includes('<') || (open.length === 0 && between.replace('\ufeff', '').trim() !== '')) return false
    last = found.index + found[0].length
    const [, closing, name, , empty] = found
    if (name === undefined) continue
    if (closing === '/') {
      if (open.pop() !== name) return false
    } else {
      if (open.length === 0) {
        roots += 1
        if (name !== root) return false
      }
      if (empty !== '/') open.push(name)
    }
  }
  return roots === 1 && open.length === 0 && text.slice(last).trim() === ''
}
