/** The choices of a cell that is being typed in, narrowed by what stands there; one of them is marked and taken by Enter or Tab. */
import { useState } from 'react'
import { matchAt } from '../../../shared/facilities/match-name.ts'

export type Choices = {
  readonly shown: readonly string[]
  readonly at: number
  /** The marked one, where one is. */
  readonly answer: string | undefined
  /** `now` is the value the cell has: it is marked among all of them. */
  readonly open: (column: string, typed: string, now?: string) => void
  readonly close: () => void
  /** True: the key moved the mark. */
  readonly key: (key: string) => boolean
}

export function useChoices(choicesOf: (column: string) => readonly string[] | undefined): Choices {
  const [{ shown, at }, set] = useState<{ readonly shown: readonly string[]; readonly at: number }>(none)
  return {
    shown,
    at,
    answer: shown[at],
    open: (column, typed, now) => {
      const choices = choicesOf(column)
      if (choices === undefined) return set((was) => (was.shown.length === 0 ? was : none))
      const query = typed.trim().normalize('NFKC').toLowerCase()
      // Those that begin with it stand first.
      const found = choices
        .map((choice) => ({ choice, place: query === '' ? 0 : matchAt(choice, query) }))
        .filter(({ place }) => place !== -1)
        .sort((a, b) => Math.sign(a.place) - Math.sign(b.place))
        .map(({ choice }) => choice)
      const exact = found.findIndex((choice) => choice.toLowerCase() === query)
      // An empty text clears the cell; it chooses nothing.
      set({ shown: found, at: query === '' ? (now === undefined ? -1 : found.indexOf(now)) : Math.max(0, exact) })
    },
    close: () => set((was) => (was.shown.length === 0 ? was : none)),
    key: (key) => {
      if (shown.length === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
      const step = key === 'ArrowDown' ? 1 : -1
      set({ shown, at: (Math.max(at, step === 1 ? -1 : 0) + step + shown.length) % shown.length })
      return true
    },
  }
}

const none = { shown: [], at: -1 } as const
