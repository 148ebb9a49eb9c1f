import type { Topic } from './topics.ts'

export type Hit = { readonly topic: Topic; readonly excerpt: string }

/** Text without the marks of the guide, as it is read. */
const plain = (text: string): string => text.replace(/\*\*|`|^(?:\d+\. |- )/gm, '')
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Topics that hold every word, titles first; each with the first line that holds one of them. */
export function searchTopics(topics: readonly Topic[], query: string): readonly Hit[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const hits = topics.flatMap((topic) => {
    const text = folded(`${topic.title}\n${plain(topic.body)}`)
    if (!words.every((word) => text.includes(word))) return []
    const lines = plain(topic.body).split('\n')
    const line = lines.find((candidate) => words.every((word) => folded(candidate).includes(word)))
    const some = lines.find((candidate) => words.some((word) => folded(candidate).includes(word)))
    return [{ topic, excerpt: line ?? some ?? '', inTitle: words.every((word) => folded(topic.title).includes(word)) }]
  })
  return hits.sort((a, b) => Number(b.inTitle) - Number(a.inTitle))
}

export const wordsOf = (query: string): string[] =>
  folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')

/** A text cut where a searched word begins and ends; every second part is one. */
export function cutAtWords(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [text]
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return text.split(new RegExp(`(${escaped.join('|')})`, 'giu'))
}
