/** What heads and cells of a list of institutions say, and what the name of one says of its kind. Syntax of the files of others. */
import type { Facility } from '../plan/schema/facility.ts'

export const facilityRoles = [
  'ignore',
  'name',
  'kind',
  'ownership',
  'level',
  'unit',
  'institution',
  'creditCode',
  'beds',
  'plannedBeds',
  'physicians',
  'nurses',
  'resident',
  'registered',
  'service',
] as const
export type FacilityRole = (typeof facilityRoles)[number]

/** People of the place an institution stands in, before anything else: 乡镇常住人口 is no 乡镇. */
export const personsWords: readonly (readonly [FacilityRole, RegExp])[] = [
  ['service', /服务人口|服务人数|service population/i],
  ['registered', /户籍人口|registered population/i],
  ['resident', /常住人口|辖区人口|乡镇人口|街道人口|^人口|人口数|population|residents/i],
]
/** Tested in this order: 机构代码 is a code before it is an institution. Figures of statistics reports come between the two lists. */
export const textWords: readonly (readonly [FacilityRole, RegExp])[] = [
  ['creditCode', /信用代码|credit/i],
  ['institution', /机构代码|组织机构|代码|编码|code/i],
  ['ownership', /举办|经济类型|办医|所有制|owner/i],
  ['level', /级别|等级|医院级|^级$|level/i],
  ['plannedBeds', /规划.*床|目标.*床|planned/i],
]
const restWords: readonly (readonly [FacilityRole, RegExp])[] = [
  ['kind', /类型|类别|性质分类|kind|type/i],
  ['beds', /床位|床数|病床|beds?/i],
  ['physicians', /医师|医生|physician|doctor/i],
  ['nurses', /护士|nurse/i],
  ['unit', /乡镇|街道|属地|所在|地区|规划单元|area|unit|township/i],
  ['name', /机构|名称|医院|单位|name|facility|hospital/i],
]
/** Words that say which beds are counted; heads in other words count what the plan counts. */
export const measuredBeds = /编制|核定|登记|批准|实有|实际|approved|actual/i
/** 10 000 of what the head counts. */
export const inTenThousands = /万/
export const headWords = [...personsWords, ...textWords, ...restWords]
/** The place in the name of an institution that is called after it: 临川县东山镇中心卫生院 → 东山镇. */
export const placeInName = /([^省市县区旗]{1,8}?(?:镇|乡|街道))(?:中心)?(?:卫生院|社区卫生服务(?:中心|站))/

/** A name that sums other lines. */
export const totalName = /^(合\s*计|总\s*计|小\s*计|全[市县区省]|其中|total|sum)[:：]?$/i

const ownershipWords: readonly (readonly [Facility['ownership'], RegExp])[] = [
  ['private', /社会|民营|私|个体|股份|private/i],
  ['public', /企业|事业|集体|部队|高校|其他公立|^公立$|public/i],
  ['government', /政府|县办|市办|乡镇办|卫健|卫生健康|government/i],
]
export const ownershipOf = (words: string): Facility['ownership'] | undefined =>
  ownershipWords.find(([, test]) => test.test(words))?.[0]
/** Words of a kind that name who runs it as well: 民营医院, 社会办综合医院. */
export const isPrivate = (kind: string): boolean => /社会办|社会资本|民营|私立|私营/.test(kind)
/** 民营医院, 社会办医疗机构: nothing of what kind it is. */
export const onlyOwner = /^(?:社会办|社会资本|民营|私立|私营)(?:医院|医疗机构|机构)?$/

const levels: Readonly<Record<string, NonNullable<Facility['level']>>> = {
  一: '1',
  二: '2',
  三: '3',
  '1': '1',
  '2': '2',
  '3': '3',
}
export const levelOf = (words: string): Facility['level'] =>
  /未定|未评|无/.test(words) ? 'none' : levels[/[一二三123]/.exec(words)?.[0] ?? '']
const grades = ['甲', '乙', '丙'] as const
export const gradeOf = (words: string): Facility['grade'] => grades.find((g) => words.includes(g))

const townshipKinds: ReadonlySet<Facility['kind']> = new Set([
  'township-centre',
  'central-township-centre',
  'village-clinic',
])
/** The level a facility of this kind answers to, where nobody says another. */
export const administrationOf = (
  kind: Facility['kind'],
  ownership: Facility['ownership'],
  home: Facility['administration'],
): Facility['administration'] => (ownership === 'private' ? 'none' : townshipKinds.has(kind) ? 'township' : home)
