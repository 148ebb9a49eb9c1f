import { useEffect, useRef } from 'react'

/** Escape anywhere in the window, unless something nearer has used it: an edit that was restored stops it on its way. */
export function useEscape(wanted: boolean, leave: () => void): void {
  const now = useRef(leave)
  now.current = leave
  useEffect(() => {
    if (!wanted) return
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) now.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [wanted])
}
