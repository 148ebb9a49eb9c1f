import type { Prose } from '../plan/schema/prose.ts'
import type { AnnexBlock } from './annex-model.ts'

const levels = { heading1: 1, heading2: 2, heading3: 3 } as const

/** A section of the text as blocks, its fields filled by `filled`. */
export const proseBlocks = (
  { paragraphs }: Prose,
  key: string,
  filled: (text: string, paragraph: number) => string,
): AnnexBlock[] =>
  paragraphs.map(({ style, text }, at): AnnexBlock => {
    const own = { key: `${key}.${at}`, text: filled(text, at) }
    return style === 'body' ? { kind: 'paragraph', ...own } : { kind: 'heading', level: levels[style], ...own }
  })
