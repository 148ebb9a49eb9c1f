/** An answer in parts: what is on screen comes first; until the rest is there, what the last run found and built elsewhere stays. */
import type { View } from '../../shared/engine/view.ts'
import type { Rest } from '../worker/rest-of-view.ts'

export function withFirst(known: View | null, view: View): View {
  if (known === null) return view
  const byId = new Map(view.workbenches.map((table) => [table.id, table]))
  return {
    ...view,
    findings: known.findings,
    workbenches: [
      ...known.workbenches.map((table) => byId.get(table.id) ?? table),
      ...view.workbenches.filter(({ id }) => !known.workbenches.some((table) => table.id === id)),
    ],
  }
}

export function withRest(view: View, { findings, workbenches }: Rest): View {
  const byId = new Map(view.workbenches.map((table) => [table.id, table]))
  // The same findings are the same list: nothing that is drawn from them is drawn anew.
  const same = JSON.stringify(findings) === JSON.stringify(view.findings)
  return {
    ...view,
    findings: same ? view.findings : findings,
    workbenches: workbenches.flatMap((table) => (typeof table === 'string' ? (byId.get(table) ?? []) : table)),
  }
}
