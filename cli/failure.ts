import { err, type Result } from '../shared/base/result.ts'
import type { Message } from '../shared/text/message.ts'

/** 1: the input is at fault; 2: the command line is. Each line is a message, or words put together from several. */
export type Failure = { readonly exit: 1 | 2; readonly lines: readonly (readonly Message[])[] }
export type Outcome<T> = Result<T, Failure>

export const wrongInput = (...messages: readonly Message[]) =>
  err<Failure>({ exit: 1, lines: messages.map((m) => [m]) })
export const wrongUsage = (...messages: readonly Message[]) =>
  err<Failure>({ exit: 2, lines: messages.map((m) => [m]) })
