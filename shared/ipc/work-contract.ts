/** Arguments of the channels that guard the work. */
import { z } from 'zod'
import { content, handle, suggestedName } from './arguments.ts'
import { maxJournalEntries, maxPackageParts, maxPathLength, maxTitleLength } from './limits.ts'
import type { WorkBridge } from './work-bridge.ts'

/** Functions of the bridge that cross to main. */
export type WorkChannel = Exclude<keyof WorkBridge, 'onFileNews' | 'onRecovered'>
/** A dropped file crosses as the path the preload knows of it. */
export type WorkArgumentsOf<C extends WorkChannel> = C extends 'openDropped'
  ? [path: string]
  : Parameters<WorkBridge[C]>

/** Name of one part of a package: a plain file name, so that unpacking never leaves its folder. */
const partName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+(\/[^\\/:*?"<>|\p{Cc}]+)?$/u)
  .refine((name) => !name.split('/').some((part) => /^\.+$/.test(part)))

export const workContract: { readonly [C in WorkChannel]: z.ZodType<WorkArgumentsOf<C>> } = {
  journalStart: z.tuple([
    z.strictObject({
      title: z.string().max(maxTitleLength),
      name: z.string().max(maxTitleLength),
      handle: handle.exactOptional(),
      base: content,
      unsaved: z.boolean(),
    }),
  ]),
  journalAppend: z.tuple([z.array(content).max(maxJournalEntries)]),
  journalEnd: z.tuple([]),
  recoverable: z.tuple([]),
  recover: z.tuple([handle]),
  recoverInNewWindow: z.tuple([handle]),
  discardRecovery: z.tuple([handle]),
  postponeRecovery: z.tuple([]),
  recent: z.tuple([]),
  openRecent: z.tuple([handle]),
  forgetRecent: z.tuple([handle]),
  openDropped: z.tuple([z.string().min(1).max(maxPathLength)]),
  newWindow: z.tuple([]),
  showing: z.tuple([handle.nullable()]),
  look: z.tuple([handle]),
  keepMine: z.tuple([handle]),
  savePackage: z.tuple([
    suggestedName,
    z.strictObject({
      files: z.array(z.strictObject({ name: partName, content })).max(maxPackageParts),
      page: z.strictObject({ name: partName, html: content }),
      at: z.number().int().min(0),
    }),
  ]),
}
