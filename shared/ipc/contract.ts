/**
 * The whole conversation between page and main: every channel once, each with the schema of its arguments.
 * What is not in these lists does not exist; what does not fit its schema is refused before anything happens.
 */
import { z } from 'zod'
import { languages } from '../text/message.ts'
import type { NormaBridge } from './bridge.ts'
import { maxFileBytes, maxSuggestedLength, maxTitleLength } from './limits.ts'

// The Content-Security-Policy forbids eval; zod would otherwise probe for it.
z.config({ jitless: true })

/** A handle is 128 random bits: it can be kept and shown back, never guessed. */
const handle = z.string().regex(/^[0-9a-f]{32}$/)
const shippedName = z.string().regex(/^[a-z0-9-]{1,80}$/)
const suggestedName = z.string().min(1).max(maxSuggestedLength)
const content = z.string().max(maxFileBytes)
const bytes = z.instanceof(Uint8Array).refine((given) => given.length <= maxFileBytes)

/** Functions of the bridge that cross to main with their arguments as they are. */
export type Channel = Exclude<keyof NormaBridge, 'edition' | 'platform' | 'onCommand' | 'onOpenFile'> | 'pageReady'

/** pageReady: the page listens for files handed over by the system from now on. */
export type ArgumentsOf<C extends Channel> = C extends keyof NormaBridge
  ? Parameters<Extract<NormaBridge[C], (...args: never[]) => unknown>>
  : []

export const contract: { readonly [C in Channel]: z.ZodType<ArgumentsOf<C>> } = {
  openShipped: z.tuple([shippedName]),
  open: z.tuple([]),
  save: z.tuple([handle, content]),
  saveAs: z.tuple([suggestedName, content]),
  savePdf: z.tuple([suggestedName, content]),
  print: z.tuple([content]),
  saveExport: z.tuple([suggestedName, z.union([content, bytes])]),
  setDocument: z.tuple([z.string().max(maxTitleLength), z.boolean(), z.enum(languages)]),
  pageReady: z.tuple([]),
}

/** What main tells the page without being asked. */
export const events = { command: 'norma:command', openFile: 'norma:open-file' } as const
