/**
 * Norms that leave a number empty (current run): no requirement could be computed, or it could but there is nothing to hold it
 * against. One finding per norm, however many facilities, units and years it has; norms that lack the same thing are told together,
 * so that a plan without population says so once. In a plan that has just begun everything that only lacks figures is one line.
 */

import { hasNumber } from '../../norms/each-unit.ts'
import type { Assessment } from '../../norms/requirement.ts'
import type { Norm, Shape } from '../../plan/schema/norm.ts'
import { message, type TextKey } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { FIRST, isBeginning, MANY } from '../beginning.ts'
import { finding, list, resourceName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

/** Shapes that are held against observations; what is missing there is one thing: nobody has measured yet. */
const observing: ReadonlySet<Shape> = new Set([
  'coverage',
  'utilisation',
  'growth',
  'access',
  'stockMonths',
  'indicator',
  'milestone',
  'caseTrigger',
  'funding',
  'capacity',
  'frequency',
])
/** Rules whose source gives nothing to compute. */
const wordsOnly: ReadonlySet<TextKey> = new Set(['norm.reference', 'norm.exempt', 'norm.personal'])

/** What is wrong with the norm itself, and not with the data it lacks. */
const isFault = (key: TextKey | undefined): boolean =>
  key !== undefined &&
  key !== 'norm.formula.noAmount' &&
  /^norm\.(formula\.|inverted$|bands|minimumMaximum$|agesInverted$|unlikeParts$|zeroLeft$|noRegister$)/.test(key)

type Missing = { readonly norm: Norm; readonly entries: readonly Assessment[]; readonly year: number }
type Empty = Missing & { readonly kind: 'empty'; readonly group: string }
type Unheld = Missing & { readonly kind: 'unheld'; readonly group: string | undefined }

export function checkComputed({ plan, requirements }: AuditInput): Finding[] {
  const byNorm = new Map<string, Assessment[]>()
  for (const r of requirements) {
    const entries = byNorm.get(r.norm)
    if (entries === undefined) byNorm.set(r.norm, [r])
    else entries.push(r)
  }
  const missing = plan.norms.flatMap((norm) => missingOf(norm, byNorm.get(norm.id) ?? []) ?? [])
  const waiting = isBeginning(plan) ? missing.filter(waits) : []
  const isOne = waiting.length > MANY
  const groups = new Map<string, (Empty | Unheld)[]>()
  for (const m of missing) {
    const key = isOne && waits(m) ? NO_DATA : (m.group ?? m.norm.id)
    groups.set(key, [...(groups.get(key) ?? []), m])
  }
  return [...groups].flatMap(([key, group]) => {
    const [first, second] = group
    if (first === undefined) return []
    if (key === NO_DATA) return [noDataYet(group, first)]
    if (second !== undefined) return [together(group, first)]
    return [first.kind === 'empty' ? noRequirement(first) : noActual(first, resourceName(plan, first.norm.resource))]
  })
}

function missingOf(norm: Norm, entries: readonly Assessment[]): Empty | Unheld | undefined {
  const empty = entries.findLast((r) => !hasNumber(r) && leavesOpen(r))
  if (empty !== undefined) {
    // A whole that has parts says best what is missing in them.
    const whole = entries.find((r) => r.year === empty.year && r.reason !== undefined) ?? empty
    const { key, args } = whole.reason ?? { key: 'audit.notComputed' as const, args: undefined }
    const group = wordsOnly.has(key) ? 'words' : key === 'audit.notComputed' ? norm.id : JSON.stringify([key, args])
    return { kind: 'empty', norm, entries: [whole], year: empty.year, group }
  }
  const isOpen = (r: Assessment) => r.actual === undefined && r.verdict === undefined
  const year = entries.findLast(isOpen)?.year
  if (year === undefined) return undefined
  // Of a norm that holds for every unit the whole is told, not each of its units.
  const open = entries.filter((r) => r.year === year && isOpen(r))
  const whole = open.filter((r) => norm.scope.each === undefined || r.scope.unit === norm.scope.unit)
  return { kind: 'unheld', norm, entries: whole, year, group: observing.has(norm.shape) ? 'observed' : undefined }
}

/** No number, and neither is none asked for: a share held against a share still leaves the institutions uncounted. */
const leavesOpen = ({ verdict, shape }: Assessment): boolean =>
  verdict === undefined || verdict === 'unknown' || shape === 'coverage'

const NO_DATA = 'noData'

/** What a plan lacks on its first day: amounts, counts and observations. People, units and classes are asked for on their own. */
const lacking: ReadonlySet<TextKey> = new Set([
  'audit.notComputed',
  'norm.noDepartments',
  'norm.noTeams',
  'norm.noInstitutions',
  'norm.noTotal',
  'norm.noLeft',
  'norm.noRegisterTotal',
  'norm.noneTested',
  'norm.noBase',
  'norm.noLike',
  'norm.noLater',
  'norm.noWorkload',
  'norm.noTravelTimes',
  'norm.noPositions',
  'norm.noSupplies',
  'norm.noUse',
  'norm.noCases',
  'norm.noDemand',
])

const waits = (m: Empty | Unheld): boolean =>
  m.kind === 'unheld' || lacking.has(m.entries[0]?.reason?.key ?? 'audit.notComputed')

/** The norm stays on its row of 标准, where each says what it lacks. */
function noDataYet(group: readonly (Empty | Unheld)[], first: Empty | Unheld): Finding {
  const labels = group.slice(0, FIRST).map(({ norm }) => norm.label)
  const args = { count: group.length, labels: list(labels), year: first.year }
  return finding({
    rule: 'notComputed',
    severity: 'note',
    where: { norm: first.norm.id, year: first.year },
    title: message('audit.noData.title', args),
    message: message('audit.noData', args),
    numbers: [group.length],
    parts: group.map(({ norm }) => ({ label: norm.label })),
    cites: group.map(({ norm }) => norm.cite),
  })
}

const where = (norm: Norm, year: number) => ({ norm: norm.id, resource: norm.resource, year })

const boundsOf = (entries: readonly Assessment[]): number[][] =>
  entries.map((r) => [r.low, r.value, r.high].flatMap((v) => (v === undefined ? [] : [v.toNumber()])))

function noRequirement({ norm, entries, year }: Empty): Finding {
  const args = { norm: norm.id, label: norm.label }
  const reason = entries[0]?.reason
  return finding({
    rule: 'notComputed',
    severity: isFault(reason?.key) ? 'warning' : 'note',
    where: where(norm, year),
    title: message('audit.notComputed.title', args),
    message:
      reason === undefined
        ? message('audit.notComputed', args)
        : message('audit.notComputed.because', { ...reason.args, id: norm.id, label: norm.label, because: reason.key }),
    numbers: [],
    cites: [norm.cite],
  })
}

function noActual({ norm, entries, year }: Unheld, resource: string): Finding {
  const byFacility = entries.some((r) => r.scope.facility !== undefined)
  // What the whole has is known, what its units have is not.
  const byUnit = entries.length === 0
  const bounds = boundsOf(entries)
  const args = { norm: norm.id, label: norm.label, resource, year, required: list(bounds.map((b) => b.join('–'))) }
  const key = observing.has(norm.shape)
    ? 'audit.notObserved'
    : byFacility
      ? 'audit.noActual.facilities'
      : byUnit
        ? 'audit.noActual.units'
        : 'audit.noActual'
  return finding({
    rule: 'notComputed',
    severity: 'note',
    where: where(norm, year),
    title: message('audit.noActual.title', args),
    message: message(key, args),
    numbers: byFacility ? [] : bounds.flat(),
    cites: [norm.cite],
  })
}

/** Several norms that lack one and the same thing. */
function together(group: readonly (Empty | Unheld)[], first: Empty | Unheld): Finding {
  const names = list(group.map(({ norm }) => `${norm.id} ${norm.label}`))
  const reason = first.kind === 'empty' ? first.entries[0]?.reason : undefined
  const args = { count: group.length, norms: names, year: first.year }
  const key: TextKey =
    first.kind === 'unheld'
      ? 'audit.notObserved.together'
      : first.group === 'words'
        ? 'audit.wordsOnly.together'
        : 'audit.notComputed.together'
  return finding({
    rule: 'notComputed',
    severity: isFault(reason?.key) ? 'warning' : 'note',
    // The first norm stands for all: a decision on the group stays with it.
    where: { norm: first.norm.id, year: first.year },
    title: message(`${key}.title`, args),
    message: message(key, { ...args, ...reason?.args, because: reason?.key ?? 'audit.notComputed' }),
    numbers: [...new Set(group.flatMap((m) => boundsOf(m.entries).flat()))],
    parts: group.map(({ norm }) => ({ label: `${norm.id} ${norm.label}` })),
    cites: group.map(({ norm }) => norm.cite),
  })
}
