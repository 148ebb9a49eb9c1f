import { useEffect, useState } from 'react'
import type { Session } from '../state/create-session.ts'

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** A file dropped anywhere on the window is opened as a copy without a file: the page cannot name its path. True while one hovers. */
export function useDropOpen(session: Session): boolean {
  const [dropping, setDropping] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return
      event.preventDefault()
      setDropping(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const drop = async (event: DragEvent): Promise<void> => {
      if (!hasFile(event)) return
      event.preventDefault()
      setDropping(false)
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) await session.actions.openDropped(file)
    }
    const onDrop = (event: DragEvent): void => void drop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', onDrop)
    }
  }, [session])
  return dropping
}
