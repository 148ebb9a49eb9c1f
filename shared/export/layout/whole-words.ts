import { say } from '../../text/message.ts'

/** Chinese words that heads and captions keep on one line, whatever the language of the fixed words: labels come from the plan. */
export const wholeWords: readonly string[] = say('zh-CN', { key: 'print.wholeWords' }).split(' ')
