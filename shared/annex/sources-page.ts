/** 来源与未核实数据说明: every source the printed tables rest on, and which of their figures nobody has checked. */
import type { Results } from '../engine/results.ts'
import type { Source } from '../plan/schema/source.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { digits, type Language, message, planWord, say, type TextKey } from '../text/message.ts'
import type { AnnexBlock } from './annex-model.ts'
import { sourceTitle } from './source-title.ts'
import { normsOf, sourcesOf } from './table-sources.ts'

export function sourcesPage(
  specs: readonly TableSpec[],
  results: Results,
  language: Language,
  key: string,
): AnnexBlock[] {
  const words = (text: TextKey, args: Record<string, string | number> = {}): string =>
    say(language, message(text, args))
  const sources = sourcesOf(specs, results)
  const paragraph = (text: string, at: number): AnnexBlock => ({ kind: 'paragraph', key: `${key}.${at}`, text })
  const listed = sources.map((source, at) => `${at + 1}. ${sourceLine(source, language)}`)
  const doubtful = doubts(specs, results, language)
  const lines = [
    ...(listed.length === 0 ? [words('annex.sources.none')] : [words('annex.sources.lead'), ...listed]),
    doubtful.length === 0 ? words('annex.sources.allChecked') : words('annex.sources.unverified'),
    ...doubtful.map((line, at) => `${at + 1}. ${line}`),
  ]
  return [
    { kind: 'heading', key, level: 1, text: words('annex.sources.title') },
    ...lines.map((line, at) => paragraph(line, at)),
  ]
}

function sourceLine(source: Source, language: Language): string {
  const { issuer, number, date, place, status, note, interval } = source
  const sep = say(language, message('annex.sources.separator'))
  const about = [issuer, number, date, place]
    .filter((part) => part !== undefined)
    .map((part) => planWord(language, part))
  const extra = [
    say(language, { key: `source.${status}` }),
    ...(interval === undefined
      ? []
      : [
          say(
            language,
            message('annex.sources.interval', {
              low: interval.low,
              high: interval.high,
              unit: interval.unit,
            }),
          ),
        ]),
    ...(note === undefined || status === 'official' ? [] : [note]),
  ]
  return say(
    language,
    message('annex.sources.line', {
      title: sourceTitle(source, language),
      about: about.join(sep),
      extra: extra.join(sep),
    }),
  ).replace(/[。.]+$/u, say(language, message('annex.sources.stop')))
}

/** Norms whose source is not the text itself, and figures of the population that are implied or assumed. */
function doubts(specs: readonly TableSpec[], results: Results, language: Language): string[] {
  const { plan } = results
  const byId = new Map(plan.sources.map((source) => [source.id, source]))
  const seen = new Set<string>()
  const norms = specs
    .flatMap((spec) => normsOf(spec, results))
    .flatMap((norm): string[] => {
      const source = byId.get(norm.cite?.source ?? '')
      if (seen.has(norm.id) || (source !== undefined && source.status === 'official')) return []
      seen.add(norm.id)
      return [
        source === undefined
          ? say(language, message('annex.sources.noSource', { label: norm.label }))
          : say(
              language,
              message('annex.sources.doubt', {
                label: norm.label,
                title: sourceTitle(source, language),
                status: `source.${source.status}`,
              }),
            ),
      ]
    })
  const observed = plan.population.observations.filter((o) => o.unit === plan.region.unit)
  const people = observed.flatMap((o): string[] => {
    const source = byId.get(o.cite?.source ?? '')
    if (source?.status === 'official') return []
    const args = { year: o.year, kind: `term.${o.kind}`, persons: digits(o.persons) }
    return [
      source === undefined
        ? say(language, message('annex.sources.peopleNoSource', args))
        : say(language, message('annex.sources.people', { ...args, status: `source.${source.status}` })),
    ]
  })
  return [...norms, ...(specs.length === 0 ? [] : people.slice(0, MOST)), ...more(people.length - MOST, language)]
}

/** A long history of population is told once. */
const MOST = 12
const more = (count: number, language: Language): string[] =>
  count <= 0 ? [] : [say(language, message('annex.sources.more', { count }))]
