/**
 * Whether a part that comes from outside is XML as office programs write it: one root of the given name, every element closed in order, no document
 * type (which could name entities and files). Not a validator: what passes can be cut and put together again safely. One pass: the first thing that
 * is no markup ends it, so that a part made of open comments costs no more than one of text.
 */
export function wellFormed(text: string, root: string): boolean {
  const open: string[] = []
  let roots = 0
  for (let at = 0; ; ) {
    const begin = text.indexOf('<', at)
    const between = text.slice(at, begin < 0 ? text.length : begin)
    if (open.length === 0 && between.replace('\ufeff', '').trim() !== '') return false
    if (begin < 0) return roots === 1 && open.length === 0
    const block = blocks.find(([head]) => text.startsWith(head, begin))
    if (block !== undefined) {
      const [head, tail] = block
      const end = text.indexOf(tail, begin + head.length)
      if (end < 0) return false
      at = end + tail.length
      continue
    }
    tag.lastIndex = begin
    const found = tag.exec(text)
    if (found === null) return false
    at = begin + found[0].length
    const [, closing, name = '', , empty] = found
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
}

const blocks = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const
const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
