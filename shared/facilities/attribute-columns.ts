/** Columns of what a facility is: names, codes, place, kind, who runs it, when it opens and closes. */
import { err, ok, type Result } from '../base/result.ts'
import type { Facility } from '../plan/schema/facility.ts'
import {
  administrations,
  facilityGrades,
  facilityKinds,
  facilityLevels,
  ownerships,
} from '../plan/schema/facility-attributes.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Language, type Message, message, say, type TextKey } from '../text/message.ts'
import { parseAmount } from '../units/parse-number.ts'
import type { CellChange, Choice, ColumnGroup, FacilityColumn } from './column.ts'
import { choicesOf, yesNo } from './facility-choices.ts'
import { parseChoice, shortened } from './parse-choice.ts'
import { plainText } from './plain-text.ts'

export const NAME = 'name'
const LONGEST_TEXT = 2000

type Basics = { readonly key: string; readonly group: ColumnGroup; readonly width: number; readonly shown: boolean }
type Written = Result<CellChange, Message>
const changed = (facility: Facility): Written => ok({ to: 'facility', facility })

export function attributeColumns(plan: Plan, language: Language): FacilityColumn[] {
  const units = plan.units.map(({ id, name }): Choice => ({ value: id, label: name, words: [] }))
  const choices = (values: readonly string[], family: Parameters<typeof choicesOf>[2]) =>
    choicesOf(language, values, family)
  const base = (key: string, group: ColumnGroup, width: number, shown: boolean): Basics => ({
    key,
    group,
    width,
    shown,
  })
  const head = (key: string): string => say(language, message(`facility.column.${key}` as TextKey))

  return [
    textColumn(
      base(NAME, 'who', 240, true),
      head(NAME),
      ({ name }) => name,
      (facility, text) => (text === null ? err(message('facility.bad.noName')) : changed({ ...facility, name: text })),
    ),
    choiceColumn(base('kind', 'who', 132, true), head('kind'), choices(facilityKinds, 'facility.kind'), 'kind'),
    choiceColumn(base('unit', 'place', 104, true), head('unit'), units, 'unit'),
    choiceColumn(
      base('ownership', 'who', 84, true),
      head('ownership'),
      choices(ownerships, 'facility.ownership'),
      'ownership',
    ),
    choiceColumn(
      base('administration', 'who', 72, true),
      head('administration'),
      choices(administrations, 'facility.administration'),
      'administration',
    ),
    choiceColumn(base('level', 'who', 72, true), head('level'), choices(facilityLevels, 'facility.level'), 'level'),
    choiceColumn(base('grade', 'who', 64, true), head('grade'), choices(facilityGrades, 'facility.grade'), 'grade'),
    tcmColumn(base('tcm', 'who', 60, true), head('tcm'), choices(yesNo, 'facility.yesNo')),
    consortiumColumn(plan, base('consortium', 'place', 120, true), head('consortium')),
    yearColumn(base('opens', 'life', 68, true), head('opens'), 'opens'),
    yearColumn(base('closes', 'life', 68, true), head('closes'), 'closes'),
    textColumn(
      base('institution', 'who', 148, true),
      head('institution'),
      ({ codes }) => codes?.institution,
      (facility, text) => changed(withCode(facility, 'institution', text)),
    ),
    textColumn(
      base('creditCode', 'who', 176, true),
      head('creditCode'),
      ({ codes }) => codes?.creditCode,
      (facility, text) => changed(withCode(facility, 'creditCode', text)),
    ),
    textColumn(
      base('aliases', 'who', 160, false),
      head('aliases'),
      ({ aliases }) => aliases?.join('、'),
      (facility, text) => {
        const { aliases: _, ...rest } = facility
        const names = (text ?? '').split(/[、;；]/).flatMap((name) => plainText(name) || [])
        return changed(names.length === 0 ? rest : { ...rest, aliases: names })
      },
    ),
    textColumn(
      base('decidedBy', 'limits', 104, false),
      head('decidedBy'),
      ({ decidedBy }) => decidedBy?.above,
      (facility, text) => {
        const { decidedBy: _, ...rest } = facility
        return changed(text === null ? rest : { ...rest, decidedBy: { above: text } })
      },
    ),
    membersColumn(base('members', 'who', 72, false), head('members')),
  ]
}

export function noteColumn(language: Language): FacilityColumn {
  return textColumn(
    { key: 'note', group: 'who', width: 220, shown: true },
    say(language, message('facility.column.note')),
    ({ note }) => note,
    (facility, text) => {
      const { note: _, ...rest } = facility
      return changed(text === null ? rest : { ...rest, note: text })
    },
  )
}

function textColumn(
  basics: Basics,
  head: string,
  raw: (facility: Facility) => string | undefined,
  write: (facility: Facility, text: string | null) => Written,
): FacilityColumn {
  return {
    ...basics,
    head,
    kind: 'text',
    sums: false,
    raw: ({ facility }) => raw(facility),
    write: (facility, typed) => {
      const text = typed === null ? '' : plainText(typed)
      if (text.length > LONGEST_TEXT)
        return err(message('facility.bad.long', { found: shortened(text), limit: LONGEST_TEXT }))
      return write(facility, text === '' ? null : text)
    },
  }
}

/** Required ones cannot be emptied; an absent 级 or 等 is one that nobody knows. */
function choiceColumn(
  basics: Basics,
  head: string,
  choices: readonly Choice[],
  field: 'kind' | 'unit' | 'ownership' | 'administration' | 'level' | 'grade',
): FacilityColumn {
  const labels = new Map(choices.map(({ value, label }) => [value, label]))
  return {
    ...basics,
    head,
    kind: 'choice',
    choices,
    sums: false,
    raw: ({ facility }) => {
      const value = facility[field]
      return value === undefined ? undefined : (labels.get(value) ?? value)
    },
    write: (facility, text) => {
      if (text === null || plainText(text) === '') {
        if (field !== 'level' && field !== 'grade') return err(message('facility.bad.required', { column: head }))
        const { [field]: _, ...rest } = facility
        return changed(rest as Facility)
      }
      const value = parseChoice(text, choices, head)
      // The value is one of the field’s own, because its choices are made of them.
      return value.ok ? changed({ ...facility, [field]: value.value } as Facility) : value
    },
  }
}

function tcmColumn(basics: Basics, head: string, choices: readonly Choice[]): FacilityColumn {
  return {
    ...basics,
    head,
    kind: 'choice',
    choices,
    sums: false,
    raw: ({ facility }) => (facility.tcm === undefined ? undefined : choices[facility.tcm ? 0 : 1]?.label),
    write: (facility, text) => {
      const { tcm: _, ...rest } = facility
      if (text === null || plainText(text) === '') return changed(rest)
      const value = parseChoice(text, choices, head)
      return value.ok ? changed({ ...rest, tcm: value.value === 'yes' }) : value
    },
  }
}

/** Known ones by name, kept as the id they have; any other text is the name of one. */
function consortiumColumn(plan: Plan, basics: Basics, head: string): FacilityColumn {
  const known = plan.consortia ?? []
  return textColumn(
    basics,
    head,
    ({ consortium }) => known.find(({ id }) => id === consortium)?.name ?? consortium,
    (facility, text) => {
      const { consortium: _, ...rest } = facility
      if (text === null) return changed(rest)
      return changed({ ...rest, consortium: known.find(({ name }) => name === text)?.id ?? text })
    },
  )
}

function yearColumn(basics: Basics, head: string, field: 'opens' | 'closes'): FacilityColumn {
  return {
    ...basics,
    head,
    kind: 'number',
    sums: false,
    raw: ({ facility }) => facility[field],
    write: (facility, text) => {
      const { [field]: _, ...rest } = facility
      const typed = plainText(text ?? '').normalize('NFKC')
      if (typed === '') return changed(rest as Facility)
      const year = /^(\d{4})\D?$/.exec(typed)?.[1]
      if (year === undefined || Number(year) < 1900 || Number(year) > 2200)
        return err(message('facility.bad.year', { found: shortened(typed) }))
      return changed({ ...rest, [field]: Number(year) } as Facility)
    },
  }
}

function membersColumn(basics: Basics, head: string): FacilityColumn {
  return {
    ...basics,
    head,
    kind: 'number',
    sums: true,
    raw: ({ facility }) => facility.members,
    write: (facility, text) => {
      const { members: _, ...rest } = facility
      if (text === null || plainText(text) === '') return changed(rest)
      const value = parseAmount(text, { integer: true, max: 100_000 })
      if (!value.ok) return value
      return value.value < 1 ? err(message('facility.bad.members')) : changed({ ...rest, members: value.value })
    },
  }
}

function withCode(facility: Facility, field: 'institution' | 'creditCode', text: string | null): Facility {
  const { codes = {}, ...rest } = facility
  const { [field]: _, ...others } = codes
  const all = text === null ? others : { ...others, [field]: text }
  return Object.keys(all).length === 0 ? rest : { ...rest, codes: all }
}
