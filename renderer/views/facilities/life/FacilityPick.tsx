import { useId, useState } from 'react'
import type { Facility } from '../../../../shared/plan/schema/facility.ts'

type Props = {
  readonly label: string
  readonly facilities: readonly Facility[]
  /** Id of the facility; empty: none. */
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Names offered at a time: a county has hundreds, a province a hundred thousand. */
const OFFERED = 40

/** One facility by its name; two of one name are told apart by their ids. */
export function FacilityPick({ label, facilities, value, onChange }: Props): React.ReactElement {
  const list = useId()
  const nameOf = ({ id, name }: Facility): string =>
    facilities.some((other) => other.name === name && other.id !== id) ? `${name} · ${id}` : name
  const chosen = facilities.find((f) => f.id === value)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const text = typed ?? (chosen === undefined ? '' : nameOf(chosen))
  const near = facilities.filter((f) => f.name.includes(text.trim()) || f.id === text.trim()).slice(0, OFFERED)
  return (
    <>
      <input
        aria-label={label}
        list={list}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value
          setTyped(next)
          onChange(facilities.find((f) => nameOf(f) === next.trim() || f.id === next.trim())?.id ?? '')
        }}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={list}>
        {near.map((f) => (
          <option key={f.id} value={nameOf(f)} />
        ))}
      </datalist>
    </>
  )
}
