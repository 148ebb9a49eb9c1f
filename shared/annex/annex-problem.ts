import type { Message } from '../text/message.ts'

/** What is to be looked at before printing, and where it is. */
export type AnnexProblem = {
  readonly kind: 'missing' | 'field' | 'empty' | 'column' | 'difference' | 'unverified' | 'wide' | 'gaps' | 'scenario'
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: Message
  /** Key of the block it is about, where it is printed at all. */
  readonly block?: string
  readonly table?: string
  readonly prose?: { readonly id: string; readonly paragraph: number }
  /** The item of the annex. */
  readonly item?: number
}
