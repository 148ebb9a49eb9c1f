/** What each command takes. The words are in the text catalogs; the shapes are the contract. */
import { overrideOptions } from '../shared/scenario/overrides.ts'

export const commandNames = [
  'validate',
  'compute',
  'tables',
  'annex',
  'compare',
  'sensitivity',
  'draws',
  'explain',
  'audit',
  'change',
  'roll',
  'schema',
] as const
export type CommandName = (typeof commandNames)[number]

export type Spec = {
  /** Names of the arguments, in order. */
  readonly takes: readonly string[]
  readonly options: readonly string[]
  /** The first is the default. */
  readonly formats: readonly string[]
}

const computes = ['scenario', ...overrideOptions]

export const specs: Readonly<Record<CommandName, Spec>> = {
  validate: { takes: ['PLAN'], options: [], formats: [] },
  compute: { takes: ['PLAN'], options: [...computes, 'format', 'out'], formats: ['json'] },
  tables: {
    takes: ['PLAN'],
    options: [...computes, 'table', 'format', 'template', 'out'],
    formats: ['md', 'csv', 'json', 'html', 'pdf', 'docx', 'xlsx'],
  },
  annex: {
    takes: ['PLAN'],
    options: [...computes, 'annex', 'date', 'format', 'template', 'out'],
    formats: ['md', 'html', 'pdf', 'docx', 'xlsx'],
  },
  compare: {
    takes: ['PLAN'],
    options: ['scenarios', ...overrideOptions, 'format', 'out'],
    formats: ['md', 'csv', 'json'],
  },
  sensitivity: {
    takes: ['PLAN'],
    options: [...computes, 'range', 'output', 'format', 'out'],
    formats: ['md', 'csv', 'json'],
  },
  draws: {
    takes: ['PLAN'],
    options: [...computes, 'range', 'seed', 'draws', 'format', 'out'],
    formats: ['md', 'csv', 'json'],
  },
  explain: { takes: ['PLAN'], options: [...computes, 'cell', 'format', 'out'], formats: ['text', 'json'] },
  audit: { takes: ['PLAN'], options: [...computes, 'format', 'out'], formats: ['md', 'json'] },
  change: { takes: ['PLAN', 'CHANGES.json'], options: ['out'], formats: [] },
  roll: { takes: ['PLAN'], options: ['planned-from', 'out'], formats: [] },
  schema: { takes: [], options: ['out'], formats: [] },
}

/** On every command. */
export const commonOptions = ['lang', 'help', 'version']
export const flags = ['help', 'version']
export const repeatable: readonly string[] = [...overrideOptions, 'range']
