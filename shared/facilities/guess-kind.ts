import type { facilityKinds } from '../plan/schema/facility-attributes.ts'
import { languages, message, say } from '../text/message.ts'

/** 其他 is no guess. */
type Kind = Exclude<(typeof facilityKinds)[number], 'other'>

/** The more particular words first: a 中心卫生院 is a 卫生院 too. */
const order: readonly Kind[] = [
  'maternal-child',
  'cdc',
  'supervision',
  'emergency',
  'tuberculosis',
  'training',
  'nursing-station',
  'community-station',
  'community-centre',
  'central-township-centre',
  'township-centre',
  'village-clinic',
  'outpatient',
  'tcm-hospital',
  'specialist-hospital',
  'general-hospital',
]

const words = order.map(
  (kind) =>
    [
      kind,
      languages.flatMap((language) =>
        say(language, message(`facility.nameWords.${kind}`))
          .toLowerCase()
          .split(' '),
      ),
    ] as const,
)

/** What a new facility most likely is, by its name; undefined where the name says nothing. */
export function guessKind(name: string): Kind | undefined {
  const text = name.toLowerCase()
  return words.find(([, list]) => list.some((word) => text.includes(word)))?.[0]
}
