import type { Language } from '../shared/text/message.ts'
import type { Arguments } from './arguments.ts'
import type { Outcome } from './failure.ts'

/** One command: prints what it answers and says whether it could. */
export type Command = (args: Arguments, language: Language) => Promise<Outcome<null>>
