import { useMemo } from 'react'
import { ALL_TABLES } from '../../../shared/annex/default-annex.ts'
import type { AnnexItem, AnnexSpec } from '../../../shared/plan/schema/annex.ts'
import type { StatedChange } from '../../../shared/plan/schema/change.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import { message, say } from '../../../shared/text/message.ts'
import type { Added } from './AddItem.tsx'
import type { Editing } from './AnnexEditor.tsx'
import { freeId, movedItem, numberOfId, withItems } from './annex-edits.ts'
import type { PrintViewProps } from './print-view-props.ts'

type Input = Pick<PrintViewProps, 'plan' | 'language' | 'commit'> & {
  readonly spec: AnnexSpec
  readonly stored: boolean
  readonly onEdit: (editing: Editing) => void
  readonly onChosen: (id: string) => void
  readonly onLeft: (left: readonly number[]) => void
}

/** What the list of printed things can do; every one an undoable edit of the plan. */
export function useAnnexActions({ plan, language, commit, spec, stored, onEdit, onChosen, onLeft }: Input) {
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const offered = useMemo(() => standardTables(plan, language), [plan, language])
  const put = (changes: readonly StatedChange[]): boolean =>
    commit(changes, message('annex.didPut', { title: spec.title })).ok
  /** Places of items change: what was left out of this print is counted anew. */
  const putItems = (change: StatedChange | undefined): void => {
    if (change !== undefined && put([change])) onLeft([])
  }
  const addItem = (item: AnnexItem, before: readonly StatedChange[] = []): boolean =>
    put([...before, withItems(spec, [...spec.items, item])])
  const specOf = (at: number): TableSpec | undefined => {
    const item = spec.items[at]
    if (item?.kind !== 'table') return undefined
    return plan.tables.find(({ id }) => id === item.table) ?? offered.find(({ id }) => id === item.table)
  }
  const isFree = (id: string): boolean => {
    const table = plan.tables.find((entry) => entry.id === id)
    return table !== undefined && table.cite === undefined && !plan.printed.some((figure) => figure.table === id)
  }

  return {
    offered,
    putAnnex: (annex: AnnexSpec): void => {
      put([{ type: 'putAnnex', annex }])
    },
    newAnnex: (): void => {
      const id = freeId('annex', [...(plan.annexes ?? []).map((annex) => annex.id)])
      const title = words('annex.newName', { number: numberOfId(id) })
      const items: AnnexItem[] = plan.tables.map((table) => ({ kind: 'table', table: table.id }))
      const done = commit([{ type: 'putAnnex', annex: { id, title, items } }], message('annex.didPut', { title }))
      if (done.ok) onChosen(id)
    },
    deleteAnnex: (): void => {
      const done = commit([{ type: 'removeAnnex', annex: spec.id }], message('annex.didRemove', { title: spec.title }))
      if (done.ok) onChosen(ALL_TABLES)
    },
    move: (at: number, by: 1 | -1): void => putItems(movedItem(spec, at, by)),
    canEdit: (at: number): boolean => {
      const kind = spec.items[at]?.kind
      return kind === 'prose' || kind === 'heading' || kind === 'chart' || specOf(at) !== undefined
    },
    edit: (at: number): void => {
      const item = spec.items[at]
      if (item?.kind === 'prose') onEdit({ kind: 'prose', id: item.prose, paragraph: 0 })
      else if (item?.kind === 'heading') onEdit({ kind: 'heading', at })
      else if (item?.kind === 'chart') onEdit({ kind: 'chart', at })
      else if (item?.kind === 'table') onEdit({ kind: 'table', at })
    },
    canRemove: (at: number): boolean => {
      const item = spec.items[at]
      return stored || (item?.kind === 'table' && isFree(item.table))
    },
    remove: (at: number): void => {
      const item = spec.items[at]
      if (stored) putItems(withItems(spec, spec.items.toSpliced(at, 1)))
      else if (item?.kind === 'table') {
        const title = plan.tables.find(({ id }) => id === item.table)?.title ?? item.table
        commit([{ type: 'removeTable', table: item.table }], message('print.didRemove', { title }))
      }
    },
    add: (added: Added): void => {
      switch (added.kind) {
        case 'item':
          if (addItem(added.item) && added.item.kind === 'heading') onEdit({ kind: 'heading', at: spec.items.length })
          return
        case 'table':
          commit([{ type: 'putTable', table: added.table }], message('print.didAdd', { title: added.table.title }))
          return
        case 'newTable':
          onEdit({ kind: 'newTable' })
          return
        case 'comparison':
          onEdit({ kind: 'comparison' })
          return
        case 'newProse': {
          const id = freeId(
            'text',
            (plan.prose ?? []).map((prose) => prose.id),
          )
          const title = words('annex.newProseTitle', { number: numberOfId(id) })
          const paragraphs = [{ style: 'body' as const, text: words('annex.newProseText') }]
          if (addItem({ kind: 'prose', prose: id }, [{ type: 'putProse', prose: { id, title, paragraphs } }]))
            onEdit({ kind: 'prose', id, paragraph: 0 })
        }
      }
    },
  }
}
