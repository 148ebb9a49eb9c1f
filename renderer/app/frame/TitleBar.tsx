import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFileExport,
  IconFilePlus,
  IconFolderOpen,
  IconHelp,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Switcher } from '../../components/switcher/Switcher.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { RecentMenu } from '../recovery/RecentMenu.tsx'
import { MenuButton } from './MenuButton.tsx'
import { SavedState } from './SavedState.tsx'
import styles from './TitleBar.module.css'

/** Brand, what is open and whether it is saved, and the commands of the document. */
export function TitleBar(): React.ReactElement {
  const say = useSay()
  const actions = useActions()
  const title = useSession((state) => state.document?.plan.title)
  const theme = useSession((state) => state.theme)
  const language = useSession((state) => state.language)
  const undone = useSession((state) => state.history.past.at(-1)?.label)
  const redone = useSession((state) => state.history.future[0]?.label)
  const hasDocument = title !== undefined

  return (
    <header className={styles.bar}>
      <MenuButton />
      <h1 className={styles.title} title={title}>
        {title ?? say(message('screen.noDocument'))}
      </h1>
      <SavedState />
      <div className={styles.commands}>
        <Switcher />
        <Button look="bare" onClick={() => actions.setBeginning(true)} shortcut="Ctrl+N">
          <IconFilePlus aria-hidden="true" />
          <span>{say(message('norms.plan.newShort'))}</span>
        </Button>
        <Button look="bare" onClick={() => void actions.open()} shortcut="Ctrl+O">
          <IconFolderOpen aria-hidden="true" />
          <span>{say(message('screen.open'))}</span>
        </Button>
        <RecentMenu />
        <Button look="bare" onClick={() => void actions.save()} disabled={!hasDocument} shortcut="Ctrl+S">
          <IconDeviceFloppy aria-hidden="true" />
          <span>{say(message('screen.save'))}</span>
        </Button>
        <Button look="bare" onClick={() => void actions.saveAs()} disabled={!hasDocument} shortcut="Ctrl+Shift+S">
          <IconFileExport aria-hidden="true" />
          <span>{say(message('screen.saveAs'))}</span>
        </Button>
        <i className={styles.rule} />
        <Button
          look="bare"
          onClick={actions.undo}
          disabled={undone === undefined}
          label={named('undo', undone, say)}
          shortcut="Ctrl+Z"
        >
          <IconArrowBackUp aria-hidden="true" />
        </Button>
        <Button
          look="bare"
          onClick={actions.redo}
          disabled={redone === undefined}
          label={named('redo', redone, say)}
          shortcut="Ctrl+Y"
        >
          <IconArrowForwardUp aria-hidden="true" />
        </Button>
        <i className={styles.rule} />
        <Button
          look="bare"
          onClick={() => actions.setTheme(theme === 'light' ? 'dark' : 'light')}
          label={say(message(theme === 'light' ? 'screen.toDark' : 'screen.toLight'))}
        >
          {theme === 'light' ? <IconMoon aria-hidden="true" /> : <IconSun aria-hidden="true" />}
        </Button>
        <Button
          look="bare"
          onClick={() => actions.setLanguage(language === 'zh-CN' ? 'en' : 'zh-CN')}
          label={`${say(message('screen.languageShort'))} ${say(message('screen.language'))}`}
        >
          {say(message('screen.languageShort'))}
        </Button>
        <Button look="bare" onClick={() => actions.showPanel('help')} label={say(message('screen.help'))} shortcut="F1">
          <IconHelp aria-hidden="true" />
        </Button>
      </div>
    </header>
  )
}

/** 撤销：修改规划床位, or the bare verb at the end of the history. */
const named = (verb: 'undo' | 'redo', label: Message | undefined, say: (message: Message) => string): string =>
  label === undefined ? say(message(`screen.${verb}`)) : say(message(`screen.${verb}Named`, { name: say(label) }))
