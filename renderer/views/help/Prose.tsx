import { Fragment } from 'react'
import { keyed } from '../../components/keyed.ts'
import styles from './Help.module.css'
import { cutAtWords } from './search.ts'

type Block = { readonly kind: 'p' | 'ol' | 'ul'; readonly lines: readonly string[] }

const kindOf = (line: string): Block['kind'] => (/^\d+\. /.test(line) ? 'ol' : line.startsWith('- ') ? 'ul' : 'p')

/** Lines of the catalogs as paragraphs and lists. */
export function blocksOf(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = []
  let open = false
  for (const line of text.split('\n')) {
    if (line === '') {
      open = false
      continue
    }
    const kind = kindOf(line)
    const words = line.replace(/^(?:\d+\. |- )/, '')
    const last = blocks.at(-1)
    if (open && last !== undefined && last.kind === kind) last.lines.push(words)
    else blocks.push({ kind, lines: [words] })
    open = true
  }
  return blocks
}

/** A text of the guide, with the searched words marked. */
export function Prose({ text, words }: { text: string; words: readonly string[] }): React.ReactElement {
  return (
    <div className={styles.prose}>
      {keyed(blocksOf(text), ({ lines }) => lines.join()).map(({ key, item: { kind, lines } }) => {
        if (kind === 'p') return lines.map((line) => <p key={line}>{inline(line, words)}</p>)
        const items = lines.map((line) => <li key={line}>{inline(line, words)}</li>)
        return kind === 'ol' ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>
      })}
    </div>
  )
}

/** `Key` and **word** of one line. */
function inline(line: string, words: readonly string[]): React.ReactNode {
  return keyed(line.split(/(`[^`]+`|\*\*[^*]+\*\*)/), (part) => part).map(({ key, item: part }) => {
    if (part.startsWith('`')) return <kbd key={key}>{part.slice(1, -1)}</kbd>
    if (part.startsWith('**')) return <b key={key}>{marked(part.slice(2, -2), words)}</b>
    return <Fragment key={key}>{marked(part, words)}</Fragment>
  })
}

export function marked(text: string, words: readonly string[]): React.ReactNode {
  return keyed(cutAtWords(text, words), (part) => part).map(({ key, item }, index) =>
    index % 2 === 1 ? <mark key={key}>{item}</mark> : <Fragment key={key}>{item}</Fragment>,
  )
}
