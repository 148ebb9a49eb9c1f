/** The words by which the health statistics reports name their columns. Syntax of the files of others, not words of the screen. */
import type { Stock } from '../plan/schema/facility.ts'
import type { WorkField } from './statistics-roles.ts'

/** Tested in this order: 统一社会信用代码 is no 机构代码. */
export const identityWords = [
  ['creditCode', /信用代码|credit\s*code/i],
  ['institution', /(机构|组织机构|单位|医疗机构).{0,6}(代码|编码)|^代码$|^编码$|institution\s*code/i],
  ['name', /(机构|医院|单位|医疗机构).{0,4}名称|^名称$|^机构$|^单位$|institution\s*name|^name$/i],
  ['unit', /乡镇|街道|属地|所在地|行政区|规划单元|township|^unit$/i],
] as const

export const workWords: readonly (readonly [WorkField, RegExp])[] = [
  ['openBedDays', /开放.{0,3}床日|open\s*bed\s*-?days/i],
  ['occupiedBedDays', /占用.{0,3}床日|occupied\s*bed\s*-?days/i],
  ['occupancy', /(病床|床位)使用率|occupancy/i],
  ['lengthOfStay', /平均住院[日天]|length of stay/i],
  ['discharges', /出院(人次|人数|者|病人)|discharges/i],
  ['visits', /诊疗(总)?人次|门急诊.{0,4}人次|^visits$/i],
]

export const measureWords: readonly (readonly [Stock['measure'] | 'established', RegExp])[] = [
  ['onPosts', /在编/],
  ['onDuty', /在岗|现有/],
  ['established', /编制|核定|登记|批准/],
  ['actual', /实有|实际/],
]

export const bedWords = /床位|病床|^床$|\bbeds?\b/i
/** People who work there, whatever they do: the widest category of staff. */
export const staffWords = /职工|人员总?数|人员合计|卫生人员|staff/i
/** A resource that counts institutions: a head that holds the word speaks of one, not of their number. */
export const institutionItself = /^机构$/
/** A column that only says part of what the one before counts. */
export const partWords = /^(其中|#|内[:：])/
export const countMarks = /[数张]/g
/** Added to a name without changing what is counted. */
export const fillers = /^(其中|#|内)[:：]?|年末|期末|合计|总计|总数|人数|[（(][^（()）]*[)）]|[数个]$|\s/g

export const tenThousands = /万/
/** 2023年 in a title or a file’s name. */
export const reportYear = /(?:^|[^\d])((?:19|20)\d{2})(?:\s*年|[^\d]|$)/
/** A head over the year each line is of. */
export const yearHead = /^(?:(?:年报|统计|报告|数据|填报|报表)?(?:年份|年度)|年|year)$/i
/** 2023 or 2023年 and nothing else. */
export const onlyYear = /^((?:19|20)\d{2})年?度?$/
/** A line that sums the others. */
export const sumLine = /^(?:全[省市县区]|本[省市县区]|[^:]{0,8}[省市县区旗])?(?:合计|总计|小计|共计|total)(?:[:(].*)?$/i
/** Part of a sum before it, a remark, or who filled the table in: no institution stands on such a line. */
export const remarkLine =
  /^(?:其中[:]|内[:]|注[:\d]|备注|说明[:]|(?:填表|制表|审核|单位负责|统计负责|填报|报出|数据来源|资料来源)[^:]{0,6}[:])/
/** A long code that a spreadsheet took for a number: its last digits are lost. */
export const scientific = /^\d(?:\.\d+)?e\+?\d+$/i
/** What reports print where there is nothing. */
export const noFigure = /^(?:-+|\.{2,}|…+|\/|无|na|n\/a)$/i
