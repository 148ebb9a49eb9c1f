/**
 * The whole conversation between page and main: every channel once, each with the schema of its arguments.
 * What is not in these lists does not exist; what does not fit its schema is refused before anything happens.
 */
import { z } from 'zod'
import { languages } from '../text/message.ts'
import { content, handle, suggestedName } from './arguments.ts'
import { appearances, type NormaBridge } from './bridge.ts'
import { maxFileBytes, maxTitleLength } from './limits.ts'
import { linkNames } from './links.ts'
import { type WorkArgumentsOf, type WorkChannel, workContract } from './work-contract.ts'

const shippedName = z.string().regex(/^[a-z0-9-]{1,80}$/)
const bytes = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= maxFileBytes)
/** A place in the window, in its own pixels. */
const place = z.number().int().min(0).max(20_000)

/** Functions of the bridge that cross to main with their arguments as they are. */
export type Channel =
  | Exclude<keyof NormaBridge, 'edition' | 'platform' | 'versions' | 'work' | 'onCommand' | 'onOpenFile'>
  | WorkChannel
  | 'pageReady'

/** pageReady: the page listens for files handed over by the system from now on. */
export type ArgumentsOf<C extends Channel> = C extends WorkChannel
  ? WorkArgumentsOf<C>
  : C extends keyof NormaBridge
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
  setDocument: z.tuple([z.string().max(maxTitleLength), z.boolean(), z.enum(languages), z.boolean().optional()]),
  setAppearance: z.tuple([z.enum(appearances)]),
  showMenu: z.tuple([place, place]),
  openLink: z.tuple([z.enum(linkNames)]),
  pageReady: z.tuple([]),
  ...workContract,
}

/** What main tells the page without being asked. */
export const events = {
  command: 'norma:command',
  openFile: 'norma:open-file',
  fileNews: 'norma:file-news',
  recovered: 'norma:recovered',
} as const
