import { languages } from '../../shared/text/message.ts'
import type { SessionState, Theme } from './session-state.ts'

type Preferences = Pick<SessionState, 'theme' | 'language'>

const KEY = 'norma.preferences'
const themes: readonly Theme[] = ['light', 'dark']

/** How the window looked last time. What cannot be read is as if it had never been written: the machine's own choice. */
export function readPreferences(storage: Pick<Storage, 'getItem'>, dark: boolean): Preferences {
  const stored = storage.getItem(KEY)?.split(' ') ?? []
  return {
    theme: themes.find((theme) => stored.includes(theme)) ?? (dark ? 'dark' : 'light'),
    language: languages.find((language) => stored.includes(language)) ?? 'zh-CN',
  }
}

export function writePreferences(storage: Pick<Storage, 'setItem'>, { theme, language }: Preferences): void {
  storage.setItem(KEY, `${theme} ${language}`)
}
