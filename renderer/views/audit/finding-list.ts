import type { Finding, Severity } from '../../../shared/audit/finding.ts'
import type { Decision } from '../../../shared/plan/schema/printed.ts'

export type Handling = 'all' | 'open' | 'done'
export type FindingGroup = { readonly severity: Severity; readonly findings: readonly Finding[] }

export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** The answer to a finding; undefined is 未处理. */
export const decisionOf = (finding: Finding, decisions: readonly Decision[]): Decision | undefined =>
  decisions.find((decision) => decision.finding === finding.key)

export type FindingFilter = {
  readonly handling: Handling
  readonly search: string
  readonly decisions: readonly Decision[]
  /** The words of a finding as they are on screen: what a search looks through, beside numbers and lines. */
  readonly words: (finding: Finding) => string
}

/** Findings by severity, in the order of the audit. The groups keep their order, so nothing jumps when one is answered. */
export function groupFindings(findings: readonly Finding[], filter: FindingFilter): FindingGroup[] {
  const wanted = findings.filter((finding) => isHandled(finding, filter) && isFound(finding, filter))
  return severities
    .map((severity) => ({ severity, findings: wanted.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}

function isHandled(finding: Finding, { handling, decisions }: FindingFilter): boolean {
  if (handling === 'all') return true
  return (decisionOf(finding, decisions) !== undefined) === (handling === 'done')
}

/** A number finds the figures and lines that hold it; words find what is written. Full-width digits and commas are read as plain. */
function isFound(finding: Finding, { search, words }: FindingFilter): boolean {
  const wanted = plain(search)
  if (wanted === '') return true
  if (/^\d+(\.\d+)?$/.test(wanted)) {
    if ([...finding.numbers, ...finding.lines].some((number) => String(number) === wanted)) return true
  }
  return plain(words(finding)).includes(wanted)
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .trim()
    .toLowerCase()

/** The neighbour of a finding in the list as it is shown; the first when nothing is chosen. */
export function neighbour(groups: readonly FindingGroup[], key: string | null, by: 1 | -1): Finding | undefined {
  const all = groups.flatMap((group) => group.findings)
  const at = all.findIndex((finding) => finding.key === key)
  if (at < 0) return all[0]
  return all[Math.min(all.length - 1, Math.max(0, at + by))]
}
