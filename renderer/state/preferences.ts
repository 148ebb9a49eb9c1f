import { languages } from '../../shared/text/message.ts'
import type { SessionState, Theme } from './session-state.ts'

type Preferences = Pick<SessionState, 'theme' | 'followSystem' | 'language'>

const KEY = 'norma.preferences'
const themes: readonly Theme[] = ['light', 'dark']

/** How the window looked last time. What cannot be read is as if it had never been written: the machine's own choice. */
export function readPreferences(storage: Pick<Storage, 'getItem'>, dark: boolean): Preferences {
  const stored = storage.getItem(KEY)?.split(' ') ?? []
  const chosen = themes.find((theme) => stored.includes(theme))
  return {
    theme: chosen ?? (dark ? 'dark' : 'light'),
    followSystem: chosen === undefined,
    language: languages.find((language) => stored.includes(language)) ?? 'zh-CN',
  }
}

export function writePreferences(
  storage: Pick<Storage, 'setItem'>,
  { theme, followSystem, language }: Preferences,
): void {
  storage.setItem(KEY, `${followSystem ? 'system' : theme} ${language}`)
}
