import { IconMenu2 } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Brand } from '../../components/marks/Brand.tsx'
import { useMachine } from '../../state/machine.ts'
import { useSay } from '../../state/session.ts'
import styles from './TitleBar.module.css'

/** Windows and Linux have no menu bar above a page that draws its own: the brand opens the whole menu there, and F10 does. */
export function MenuButton(): React.ReactElement {
  const say = useSay()
  const { edition, platform, showMenu } = useMachine()
  const button = useRef<HTMLButtonElement>(null)
  const own = edition === 'desktop' && platform !== 'darwin'

  useEffect(() => {
    if (!own) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F10' || event.shiftKey) return
      event.preventDefault()
      button.current?.click()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [own])

  const open = (): void => {
    const { left, bottom } = button.current?.getBoundingClientRect() ?? { left: 0, bottom: 0 }
    // The page may be zoomed; the window counts its own pixels.
    const scale = window.outerWidth / window.innerWidth
    showMenu(Math.round(left * scale), Math.round(bottom * scale))
  }

  const brand = (
    <>
      <Brand />
      <span>{say(message('screen.brand'))}</span>
    </>
  )
  if (!own) return <div className={styles.brand}>{brand}</div>
  const name = `${say(message('screen.brand'))} ${say(message('screen.menu'))}`
  return (
    <button
      ref={button}
      type="button"
      className={`${styles.brand} ${styles.menu}`}
      aria-haspopup="menu"
      aria-label={name}
      aria-keyshortcuts="F10"
      title={`${name}  F10`}
      onClick={open}
    >
      {brand}
      <IconMenu2 size={14} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
