/** The classes of the national guide for setting up institutions, with the facilities each selects. */
import type { FacilityClass } from '../plan/schema/class.ts'
import type { Facility } from '../plan/schema/facility.ts'
import { message, say } from '../text/message.ts'

type Part = Extract<FacilityClass, { role: 'part' }>
const hospitals: Facility['kind'][] = ['general-hospital', 'tcm-hospital', 'specialist-hospital', 'maternal-child']
const notTcm: Facility['kind'][] = ['general-hospital', 'specialist-hospital', 'maternal-child']
const publicly: Facility['ownership'][] = ['government', 'public']

const parts: readonly Omit<Part, 'name' | 'role'>[] = [
  {
    id: 'municipal-and-above',
    select: { kinds: hospitals, ownerships: publicly, administrations: ['nation', 'province', 'prefecture'] },
  },
  {
    id: 'county',
    select: { kinds: notTcm, ownerships: publicly, administrations: ['county', 'township', 'none'] },
  },
  {
    id: 'tcm',
    select: { kinds: ['tcm-hospital'], ownerships: publicly, administrations: ['county', 'township', 'none'] },
  },
  {
    id: 'primary',
    select: {
      kinds: [
        'community-centre',
        'community-station',
        'central-township-centre',
        'township-centre',
        'village-clinic',
        'nursing-station',
        'outpatient',
      ],
    },
  },
  { id: 'social', select: { kinds: hospitals, ownerships: ['private'] } },
  { id: 'professional', select: { kinds: ['cdc', 'tuberculosis', 'supervision', 'emergency', 'training', 'other'] } },
]
const nameKeys = {
  'municipal-and-above': 'begin.class.municipal-and-above',
  county: 'begin.class.county',
  tcm: 'begin.class.tcm',
  primary: 'begin.class.primary',
  social: 'begin.class.social',
  professional: 'begin.class.professional',
} as const
const nameOf = (id: string): string =>
  id in nameKeys ? say('zh-CN', message(nameKeys[id as keyof typeof nameKeys])) : id

/** Every plan begins with all of them: institutions that come later find their class, and one without institutions counts nothing. */
export function standardClasses(): FacilityClass[] {
  const found = parts.map((part): Part => ({ role: 'part', id: part.id, name: nameOf(part.id), select: part.select }))
  return [
    ...found,
    {
      role: 'group',
      id: 'county-and-primary',
      name: say('zh-CN', message('begin.class.county-and-primary')),
      parts: ['county', 'tcm', 'primary'],
    },
    { role: 'group', id: 'all', name: say('zh-CN', message('begin.class.all')), parts: found.map((c) => c.id) },
  ]
}

const classes: Readonly<Record<string, string>> = {
  'beds-prefecture-and-above': 'municipal-and-above',
  'beds-county-and-primary': 'county-and-primary',
  'beds-tcm': 'tcm',
}
/** The class a norm of the shipped packs speaks of; undefined: the whole region. */
export const classOfPackNorm = (norm: string): string | undefined => classes[norm]
