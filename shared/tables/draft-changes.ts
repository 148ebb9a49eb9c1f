/** What one version of the plan changed against another, record by record in words: what an opinion can be linked to. */
import { recordChanges } from '../drafts/record-changes.ts'
import { differences } from '../plan/differences.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Language } from '../text/message.ts'
import { recordWords } from './draft-comparison-table.ts'

export type NamedChange = { readonly about: string; readonly words: string }

// Plans are never changed in place.
const memory = new WeakMap<Plan, WeakMap<Plan, Map<Language, readonly NamedChange[]>>>()

export function draftChanges(from: Plan, to: Plan, language: Language): readonly NamedChange[] {
  const later = memory.get(from) ?? new WeakMap<Plan, Map<Language, readonly NamedChange[]>>()
  memory.set(from, later)
  const known = later.get(to) ?? new Map<Language, readonly NamedChange[]>()
  later.set(to, known)
  const made = known.get(language) ?? named(from, to, language)
  known.set(language, made)
  return made
}

const named = (from: Plan, to: Plan, language: Language): NamedChange[] =>
  recordChanges(from, to).flatMap(({ about, put }) => {
    const words = differences(from, put())
    const [first] = words
    return first === undefined ? [] : [{ about, words: recordWords(words, first.part, language) }]
  })
