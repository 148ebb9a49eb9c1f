import type { Result } from '../../shared/base/result.ts'
import { err } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'

/** One line for one place: the first of the messages, or what it would be if there were none. */
export const firstMessage = (errors: readonly { readonly message: Message }[]): Message =>
  errors[0]?.message ?? message('screen.refused')

/** An answer of the machine; where it gave none, by a refused or broken call, that is a message too. */
export const answered = async <T>(
  asked: Promise<Result<T, Message>>,
  failure: 'screen.openFailed' | 'screen.saveFailed' | 'work.failed',
): Promise<Result<T, Message>> => {
  try {
    return await asked
  } catch (problem) {
    return err(message(failure, { detail: problem instanceof Error ? problem.message : String(problem) }))
  }
}
