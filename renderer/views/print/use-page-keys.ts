import { useEffect, useRef } from 'react'

/** Page Up and Page Down turn the pages wherever the focus is: a button that has just become useless gives it away. */
export function usePageKeys(turn: (direction: 1 | -1) => void): void {
  const now = useRef(turn)
  now.current = turn
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.key !== 'PageUp' && event.key !== 'PageDown')) return
      event.preventDefault()
      now.current(event.key === 'PageDown' ? 1 : -1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
