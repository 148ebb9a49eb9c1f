import type { MenuCommand } from '../../shared/ipc/bridge.ts'
import type { Session } from '../state/create-session.ts'
import { keepAssumptions } from './keep-assumptions.ts'
import { systemTheme } from './system-theme.ts'

/** What a menu entry or a key does: the same actions the buttons call. */
const effects: Record<MenuCommand, (session: Session) => void> = {
  new: ({ actions }) => actions.setBeginning(true),
  open: ({ actions }) => void actions.open(),
  save: ({ actions }) => void actions.save(),
  saveAs: ({ actions }) => void actions.saveAs(),
  undo: ({ actions }) => actions.undo(),
  redo: ({ actions }) => actions.redo(),
  print: ({ actions }) => actions.requestPrint('print'),
  savePdf: ({ actions }) => actions.requestPrint('savePdf'),
  'stage.overview': ({ actions }) => actions.setStage('overview'),
  'stage.norms': ({ actions }) => actions.setStage('norms'),
  'stage.population': ({ actions }) => actions.setStage('population'),
  'stage.facilities': ({ actions }) => actions.setStage('facilities'),
  'stage.allocation': ({ actions }) => actions.setStage('allocation'),
  'stage.scenarios': ({ actions }) => actions.setStage('scenarios'),
  'stage.audit': ({ actions }) => actions.setStage('audit'),
  'stage.print': ({ actions }) => actions.setStage('print'),
  why: ({ actions }) => actions.askWhy(),
  help: ({ actions, getState }) => actions.showPanel(getState().panel === 'help' ? null : 'help'),
  about: ({ actions }) => actions.showPanel('about'),
  'theme.system': ({ actions }) => actions.setTheme(systemTheme(), true),
  'theme.light': ({ actions }) => actions.setTheme('light'),
  'theme.dark': ({ actions }) => actions.setTheme('dark'),
  keepWhatIf: (session) => keepAssumptions(session),
  language: ({ actions, getState }) => actions.setLanguage(getState().language === 'zh-CN' ? 'en' : 'zh-CN'),
}

export const runCommand = (session: Session, command: MenuCommand): void => effects[command](session)

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'>

const plainKeys: Readonly<Record<string, MenuCommand>> = {
  n: 'new',
  o: 'open',
  s: 'save',
  z: 'undo',
  y: 'redo',
  p: 'print',
  1: 'stage.overview',
  2: 'stage.population',
  3: 'stage.facilities',
  4: 'stage.norms',
  5: 'stage.allocation',
  6: 'stage.scenarios',
  7: 'stage.audit',
  8: 'stage.print',
}
const shiftKeys: Readonly<Record<string, MenuCommand>> = { s: 'saveAs', z: 'redo' }

/** The command of a key, or undefined. During a composition every key belongs to the input method. */
export function commandOfKey(event: Key): MenuCommand | undefined {
  if (event.isComposing || event.altKey) return undefined
  if (event.key === 'F1') return event.shiftKey ? 'why' : 'help'
  if (!event.ctrlKey && !event.metaKey) return undefined
  // With Shift or another layout, digits are known by their place on the keyboard.
  const name = /^Digit\d$/.test(event.code) ? event.code.slice(5) : event.key.toLowerCase()
  return event.shiftKey ? shiftKeys[name] : plainKeys[name]
}
