import { type Language, message, say, type TextKey } from '../../../shared/text/message.ts'
import { stages } from '../../state/session-state.ts'
import { formulas, formulaText } from './formulas.ts'

export type Section = 'guide' | 'methods' | 'formulas' | 'glossary'
type Name = TextKey extends infer Key ? (Key extends `help.${infer Topic}.body` ? Topic : never) : never

/** Order of the guide. A topic that bears the name of a stage is shown where the program has that stage. */
const guide: readonly Name[] = [
  'job',
  'open',
  'begin',
  'overview',
  'population',
  'facilities',
  'norms',
  'whatif',
  'allocation',
  'why',
  'scenarios',
  'audit',
  'print',
  'keys',
]
const ofStages: readonly string[] = [
  'overview',
  'population',
  'facilities',
  'norms',
  'allocation',
  'scenarios',
  'audit',
  'print',
]

export type Topic = {
  readonly id: string
  readonly section: Section
  readonly title: string
  /** Text as the catalogs have it; the formulas are drawn from their own data and only searched as text. */
  readonly body: string
}

const topic = (language: Language, section: Section, name: Name): Topic => ({
  id: name,
  section,
  title: say(language, message(`help.${name}.title`)),
  body: say(language, message(`help.${name}.body`)),
})

export const topicsIn = (language: Language): readonly Topic[] => [
  ...guide
    .filter((name) => !ofStages.includes(name) || stages.some((stage) => stage === name))
    .map((name) => topic(language, 'guide', name)),
  topic(language, 'methods', 'methods'),
  topic(language, 'methods', 'sources'),
  {
    id: 'formulas',
    section: 'formulas',
    title: say(language, message('help.section.formulas')),
    body: formulas.map((formula) => formulaText(language, formula)).join('\n'),
  },
  topic(language, 'glossary', 'terms'),
]
