import type { Source } from '../plan/schema/source.ts'
import { type Language, message, say } from '../text/message.ts'

/** The name of a source as a sentence has it: documents in the marks of titles, what was reckoned or assumed without. */
export function sourceTitle({ title, status, issuer, number }: Source, language: Language): string {
  const reckoned = status === 'assumption' || status === 'implied'
  const isDocument = status === 'official' || status === 'secondary' || issuer !== undefined || number !== undefined
  const marked = say(language, message('annex.sources.document', { title: '' }))
  return reckoned || !isDocument || (marked !== '' && title.startsWith(marked.slice(0, 1)))
    ? title
    : say(language, message('annex.sources.document', { title }))
}
