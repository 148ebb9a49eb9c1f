/** The list of the 标准 stage: which norms it shows, under which headings. */
import type { NormRow } from '../../../shared/engine/view.ts'
import type { Force, Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Source } from '../../../shared/plan/schema/source.ts'
import { type Contests, conflictsOf, governingOver } from './conflicts.ts'

export type ListStatus = NormRow['status']
export type Filter = {
  readonly text: string
  readonly group: string
  readonly force: Force | ''
  readonly status: ListStatus | ''
  readonly source: 'verified' | 'doubtful' | ''
  readonly conflicts: boolean
}
export const noFilter: Filter = { text: '', group: '', force: '', status: '', source: '', conflicts: false }

export type ListedNorm = {
  readonly norm: Norm
  readonly row: NormRow | undefined
  readonly group: string
  readonly status: ListStatus
  readonly source: Source['status']
  /** Ids of norms that ask for another number of the same thing. */
  readonly conflicts: readonly string[]
  /** Another norm governs: this one is only compared with. */
  readonly compared: boolean
}
export type NormGroup = { readonly name: string; readonly norms: readonly ListedNorm[] }

/** Full-width and half-width, upper and lower case are the same to who looks for something. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What cites nothing is the planner’s own assumption. */
export const sourceStatus = (norm: Norm, plan: Plan): Source['status'] =>
  plan.sources.find(({ id }) => id === norm.cite?.source)?.status ?? 'assumption'

export const isDoubtful = (status: Source['status']): boolean => status === 'unverified' || status === 'assumption'

export function listNorms(
  plan: Plan,
  rows: readonly NormRow[],
  contests: Contests,
  heading: (norm: Norm) => string,
): ListedNorm[] {
  const conflicts = conflictsOf(contests)
  const byId = new Map(rows.map((row) => [row.norm, row]))
  return plan.norms.map((norm) => {
    const row = byId.get(norm.id)
    return {
      norm,
      row,
      group: norm.group ?? heading(norm),
      status: row?.status ?? (norm.off ? 'off' : 'unknown'),
      source: sourceStatus(norm, plan),
      conflicts: conflicts.get(norm.id) ?? [],
      compared: (governingOver(contests, norm.id) ?? norm.id) !== norm.id,
    }
  })
}

export function filterNorms(list: readonly ListedNorm[], filter: Filter, plan: Plan): ListedNorm[] {
  const wanted = folded(filter.text)
  const names = new Map(plan.resources.map(({ id, name }) => [id, name]))
  return list.filter(({ norm, group, status, source, conflicts }) => {
    if (filter.group !== '' && group !== filter.group) return false
    if (filter.force !== '' && norm.force !== filter.force) return false
    if (filter.status !== '' && status !== filter.status) return false
    if (filter.source !== '' && isDoubtful(source) !== (filter.source === 'doubtful')) return false
    if (filter.conflicts && conflicts.length === 0) return false
    if (wanted === '') return true
    const text = [norm.id, norm.label, norm.quote, norm.note, names.get(norm.resource), norm.cite?.quote]
    return folded(text.filter(Boolean).join(' ')).includes(wanted)
  })
}

/** Headings in the order of the plan; the norms under each as the plan lists them. */
export function groupNorms(list: readonly ListedNorm[]): NormGroup[] {
  const groups = new Map<string, ListedNorm[]>()
  for (const listed of list) {
    const known = groups.get(listed.group)
    if (known === undefined) groups.set(listed.group, [listed])
    else known.push(listed)
  }
  return [...groups].map(([name, norms]) => ({ name, norms }))
}
