/** Reasons that several shapes give for a number they cannot compute. */
import { type Message, message } from '../text/message.ts'
import type { RangeValues } from './value-at.ts'

export const inverted = ({ year, low, high }: RangeValues[number]): Message =>
  message('norm.inverted', { year, low, high })
