import { useEffect } from 'react'
import { workbenchId } from '../../../shared/tables/workbench.ts'

export const BEDS = workbenchId('bed')

/** Says which table is on screen; when the stage is left, that of the beds, which other stages read. */
export function useLook(shown: string | undefined, onLook: ((table: string) => void) | undefined): void {
  useEffect(() => onLook?.(shown ?? BEDS), [onLook, shown])
  useEffect(() => () => onLook?.(BEDS), [onLook])
}
