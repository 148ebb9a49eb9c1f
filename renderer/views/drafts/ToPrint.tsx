import { useState } from 'react'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import css from './drafts.module.css'

type Props = { readonly spec: TableSpec; readonly disabled?: boolean }

const body = ({ id: _, title: __, ...rest }: TableSpec): string => JSON.stringify(rest)

/** Puts a table among those the plan prints; one that is there already says so. */
export function ToPrint({ spec, disabled = false }: Props): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const tables = useSession((state) => state.document?.plan.tables)
  const [refused, setRefused] = useState<Message | null>(null)
  if (tables?.some((table) => body(table) === body(spec)))
    return <span className={css.quiet}>{say(message('draft.inPrint'))}</span>
  const add = (): void => {
    const taken = new Set((tables ?? []).map(({ id }) => id))
    let id = spec.id
    for (let number = 2; taken.has(id); number += 1) id = `${spec.id}-${number}`
    const done = commit([{ type: 'putTable', table: { ...spec, id } }], message('draft.edit.print'))
    setRefused(done.ok ? null : done.error)
  }
  return (
    <>
      <Button disabled={disabled} onClick={add}>
        {say(message('draft.toPrint'))}
      </Button>
      {refused === null ? null : (
        <span role="alert" className={css.refused}>
          {say(refused)}
        </span>
      )}
    </>
  )
}
