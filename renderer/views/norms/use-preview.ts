import { useContext, useEffect, useRef } from 'react'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Resource } from '../../../shared/plan/schema/class.ts'
import { SessionContext } from '../../state/session.ts'
import type { DraftEditor } from './use-draft.ts'

/** Milliseconds without a keystroke after which the engine is asked. */
const REST = 60

/**
 * While a norm is being typed, what it would do is computed as a what-if and shown; nothing enters the plan. Other assumptions stay.
 * Whatever cannot be a norm never reaches the engine; the last good numbers stay.
 */
export function usePreview(
  { changed, norm, source }: Pick<DraftEditor, 'changed' | 'norm' | 'source'>,
  resource?: Resource,
): void {
  const session = useContext(SessionContext)
  const mine = useRef<Change | null>(null)
  useEffect(() => {
    if (session === null) return
    const show = (change: Change | null): void => {
      const { whatIf } = session.getState()
      const others = whatIf.filter((other) => other !== mine.current)
      if (change === null && others.length === whatIf.length) return
      mine.current = change
      session.actions.setWhatIf(change === null ? others : [...others, change])
    }
    // What cannot be a norm yet leaves the last numbers that could: they belong to what was typed before.
    if (changed && norm === undefined) return
    const wanted = changed && norm !== undefined
    const timer = setTimeout(
      () =>
        show(
          wanted
            ? {
                type: 'putNorm',
                norm,
                ...(source === undefined ? {} : { source }),
                ...(resource === undefined ? {} : { resource }),
              }
            : null,
        ),
      REST,
    )
    return () => clearTimeout(timer)
  }, [session, changed, norm, source, resource])
  useEffect(
    () => () => {
      if (session === null || mine.current === null) return
      const { whatIf } = session.getState()
      const others = whatIf.filter((other) => other !== mine.current)
      if (others.length !== whatIf.length) session.actions.setWhatIf(others)
    },
    [session],
  )
}
