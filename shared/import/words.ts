/** The words by which tables of population name their columns, moments and units. Syntax of the files of others, not words of the screen. */
import type { Observation } from '../plan/schema/population.ts'
import type { ColumnRole, Scale } from './sheet.ts'

/** Tested in this order: 户籍人口（万人） is registered before it is persons. */
export const roleWords: readonly (readonly [ColumnRole, RegExp])[] = [
  ['year', /^(年份|年度|年|时间|year)$/i],
  ['moment', /时点|口径|普查或年末|moment/i],
  ['unit', /乡镇|街道|地区|区域|单位名称|规划单元|行政区|县区|区县|名称|unit|area|region/i],
  ['age', /年龄|岁|^age/i],
  ['revision', /修订|备注|说明|revision|note/i],
  ['male', /^男|男性|\bmale\b/i],
  ['female', /^女|女性|female/i],
  ['resident', /常住|resident/i],
  ['registered', /户籍|户口|公安|registered/i],
  ['service', /服务人口|管理人口|service/i],
  ['all', /合计|总计|小计|男女|total|^all$/i],
  ['persons', /人口|人数|persons|people|population/i],
]

/** 单位：万人 in a title, （万人） in a head. */
export const scaleWords: readonly (readonly [Scale, RegExp])[] = [
  [10_000, /万\s*人|单位\s*[:：]\s*万|[（(]\s*万\s*[)）]|10[ ,]?000 persons/i],
  [1000, /千\s*人|单位\s*[:：]\s*千|[（(]\s*千\s*[)）]|\bthousands?\b/i],
  [1, /[（(]\s*人\s*[)）]|单位\s*[:：]\s*人|[（(]persons[)）]/i],
]

/** A cell that says its own unit: 40.7万. */
export const ownScale = /[万亿千]/

export const momentWords: readonly (readonly [Observation['moment'], RegExp])[] = [
  ['yearAverage', /平均|average/i],
  ['census', /普查|[一二三四五六七八]普|census|11月1日|11-0?1/i],
  ['yearEnd', /年末|年底|年终|12月31日|12-31|year.?end/i],
]

/** A cell of figures: 40.69, 406,890人, 40.69万. */
export const figureCell = /^[+-]?\d[\d,. ]*(?:[万千]?人?)?$/
/** 单位：万人 beside a title is no name of a column. */
export const unitNote = /^(单位|unit)\s*[:：]/i

/** A line that sums the others. */
export const totalWords = /^(合\s*计|总\s*计|小\s*计|全[市县区省]|总人口|total|sum)$/i
/** 80岁及以上, 80+, 80岁以上. */
export const openAge = /^(\d{1,3})(?:岁|周岁)?(?:及以上|以上|\+|and over|and above)$/i
export const closedAge = /^(\d{1,3})(?:岁|周岁)?(?:-|~|至|to)(\d{1,3})(?:岁|周岁)?$/i
export const singleAge = /^(\d{1,3})(?:岁|周岁)?$/
export const calendarYear = /^(1[89]\d{2}|2[01]\d{2})(?:年.*|[-/.].*)?$/
