/**
 * – reference · 引用其他文件，本身没有数
 * formula: none
 * symbols: none
 * units: none
 * rounding: none
 * source: norm-types, rules that refer to another standard
 * example: 参照三级综合医院标准配置: nothing to compute here
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

export const evaluateReference = (norm: NormOf<'reference'>, year: number): Requirement[] => [
  { ...shell(norm, year), reason: message('norm.reference', { standard: norm.standard }) },
]
