import type { ChartModel } from '../../../shared/charts/chart-model.ts'
import type { AnnexSpec } from '../../../shared/plan/schema/annex.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import { message, say } from '../../../shared/text/message.ts'
import { ChartDialog } from '../../components/chart/ChartDialog.tsx'
import { freeId, withItems } from './annex-edits.ts'
import { ComparisonDialog } from './ComparisonDialog.tsx'
import { HeadingDialog } from './HeadingDialog.tsx'
import { ProseEditor } from './ProseEditor.tsx'
import type { PrintViewProps } from './print-view-props.ts'
import { TableEditor } from './TableEditor.tsx'

export type Editing =
  | { readonly kind: 'table'; readonly at: number }
  | { readonly kind: 'newTable' }
  | { readonly kind: 'prose'; readonly id: string; readonly paragraph: number }
  | { readonly kind: 'heading'; readonly at: number }
  | { readonly kind: 'comparison' }
  | { readonly kind: 'chart'; readonly at: number }

type Props = Pick<PrintViewProps, 'plan' | 'overlay' | 'scenario' | 'language' | 'run' | 'commit'> & {
  readonly editing: Editing
  /** The chart of an item, as it is printed. */
  readonly chartOf: (at: number) => ChartModel | undefined
  readonly spec: AnnexSpec
  /** The annex is one the plan keeps; else all tables are shown and edits go into the tables themselves. */
  readonly stored: boolean
  readonly onClose: () => void
}

/** The editor of what was picked in the list. It writes one undoable edit, or nothing. */
export function AnnexEditor(props: Props): React.ReactElement | null {
  const { plan, language, commit, editing, spec, stored, onClose } = props
  const put = (items: AnnexSpec['items']): void => {
    if (commit([withItems(spec, items)], message('annex.didPut', { title: spec.title })).ok) onClose()
  }
  switch (editing.kind) {
    case 'table': {
      const item = spec.items[editing.at]
      if (item?.kind !== 'table') return null
      const known = [...plan.tables, ...standardTables(plan, language)].find(({ id }) => id === item.table)
      if (known === undefined) return null
      const table: TableSpec = item.view === undefined ? known : { ...known, view: item.view }
      const save = (next: TableSpec): void => {
        const label = message('ownTable.didEdit', { title: next.title })
        if (!stored) {
          if (commit([{ type: 'putTable', table: next }], label).ok) onClose()
          return
        }
        // Columns and rows of a table of the planner’s own belong to the table; how it is shown belongs to the annex.
        const { view, ...rest } = next
        const { view: _, ...before } = known
        const changed = JSON.stringify(rest) !== JSON.stringify(before)
        const { view: __, ...plain } = item
        const items = spec.items.with(editing.at, view === undefined ? plain : { ...plain, view })
        const table: TableSpec = known.view === undefined ? rest : { ...rest, view: known.view }
        const changes = [...(changed ? [{ type: 'putTable', table } as const] : []), withItems(spec, items)]
        if (commit(changes, label).ok) onClose()
      }
      const where = stored
        ? say(language, message('annex.notInAnnex', { annex: spec.title }))
        : say(language, message('annex.inTable'))
      return <TableEditor {...props} table={table} where={where} onSave={save} />
    }
    case 'newTable': {
      const id = freeId(
        'table',
        plan.tables.map((table) => table.id),
      )
      const resource = plan.resources.find((entry) => entry.kind === 'bed') ?? plan.resources[0]
      const title = say(language, message('ownTable.newTitle'))
      const columns = (['base', 'planned', 'allocated'] as const).map((quantity) => ({
        quantity,
        ...(resource !== undefined && { resource: resource.id }),
      }))
      const table: TableSpec = { kind: 'own', id, title, subject: { of: 'facilities' }, columns }
      const save = (next: TableSpec): void => {
        const changes = [
          { type: 'putTable', table: next } as const,
          ...(stored ? [withItems(spec, [...spec.items, { kind: 'table', table: id }])] : []),
        ]
        if (commit(changes, message('print.didAdd', { title: next.title })).ok) onClose()
      }
      return <TableEditor {...props} table={table} where={say(language, message('annex.inTable'))} onSave={save} />
    }
    case 'prose': {
      const prose = plan.prose?.find((entry) => entry.id === editing.id)
      return prose === undefined ? null : <ProseEditor {...props} prose={prose} paragraph={editing.paragraph} />
    }
    case 'heading': {
      const item = spec.items[editing.at]
      if (item?.kind !== 'heading') return null
      return (
        <HeadingDialog
          item={item}
          language={language}
          onSave={(next) => put(spec.items.with(editing.at, next))}
          onClose={onClose}
        />
      )
    }
    case 'chart': {
      const chart = props.chartOf(editing.at)
      return chart === undefined ? null : <ChartDialog chart={chart} language={language} onClose={onClose} />
    }
    case 'comparison':
      return (
        <ComparisonDialog
          plan={plan}
          language={language}
          onAdd={(scenarios) =>
            put([...spec.items, { kind: 'comparison', scenarios: [...scenarios], onlyDifferent: true }])
          }
          onClose={onClose}
        />
      )
  }
}
