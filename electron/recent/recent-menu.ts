import { basename, dirname } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'

type Parts = { readonly recent: readonly string[]; openRecent(path: string): void }

/** Files opened lately. Two of the same name are told apart by their folders. */
export const recentMenu = ({ recent, openRecent }: Parts, label: { label: string }): MenuItemConstructorOptions => ({
  ...label,
  enabled: recent.length > 0,
  submenu: recent.map((path) => {
    const name = basename(path)
    const twins = recent.filter((other) => basename(other) === name).length
    return {
      // An ampersand would underline the letter after it.
      label: (twins > 1 ? `${name} — ${dirname(path)}` : name).replaceAll('&', '&&'),
      click: () => openRecent(path),
    }
  }),
})
