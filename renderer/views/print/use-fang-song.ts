import { useEffect, useState } from 'react'
import { fangSongSource } from '../../../shared/export/print-fonts.ts'

/** Whether this machine has 仿宋; null until it has been asked. A face made of local names only loads where one of them is installed. */
export function useFangSong(): boolean | null {
  const [has, setHas] = useState<boolean | null>(null)
  useEffect(() => {
    let asked = true
    new FontFace('Norma probe', fangSongSource).load().then(
      () => asked && setHas(true),
      () => asked && setHas(false),
    )
    return () => {
      asked = false
    }
  }, [])
  return has
}
