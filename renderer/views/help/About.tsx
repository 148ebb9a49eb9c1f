import type { default as shippedParts } from 'virtual:shipped-parts'
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { version } from '../../../package.json'
import { linkNames } from '../../../shared/ipc/links.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useMachine } from '../../state/machine.ts'
import { useActions, useSay } from '../../state/session.ts'
import styles from './About.module.css'

type Parts = typeof shippedParts

/** Versions for a question to the makers, and every part with its licence. */
export function About(): React.ReactElement {
  const say = useSay()
  const { showPanel } = useActions()
  const { versions, openLink } = useMachine()
  const [parts, setParts] = useState<Parts>([])
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')

  useEffect(() => {
    let here = true
    // The texts of all licences are some hundred kilobytes: fetched with this dialog, not with the program.
    void import('virtual:shipped-parts').then((module) => {
      if (here) setParts(module.default)
    })
    return () => {
      here = false
    }
  }, [])

  const lines = [['Norma', version] as const, ...Object.entries(versions)]
  const copy = (): void => {
    navigator.clipboard.writeText(lines.map((line) => line.join(' ')).join('\n')).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  }

  return (
    <Modal
      opened
      onClose={() => showPanel(null)}
      title={say(message('about.title'))}
      closeButtonProps={{ 'aria-label': say(message('screen.close')) }}
      transitionProps={{ duration: 0 }}
      size="lg"
      centered
    >
      <p className={styles.what}>{say(message('about.what'))}</p>
      <dl className={`${styles.versions} num`}>
        {lines.map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.copy}>
        <Button onClick={copy}>{say(message('about.copy'))}</Button>
        <span role="status">
          {copied === 'no' ? '' : say(message(copied === 'yes' ? 'about.copied' : 'about.notCopied'))}
        </span>
      </div>
      <p className={styles.what}>{say(message('about.licence'))}</p>
      <h3 className={styles.head}>{say(message('about.parts', { count: parts.length }))}</h3>
      <p className={styles.hint}>{say(message('about.partsHint'))}</p>
      <div className={styles.parts} {...scrollRegion}>
        {parts.map(({ name, version: of, licence, text }) => (
          <details key={`${name} ${of}`}>
            <summary>
              <b>{name}</b> {of} <span>{licence}</span>
            </summary>
            <pre>{text === '' ? say(message('about.noText', { licence })) : text}</pre>
          </details>
        ))}
      </div>
      <h3 className={styles.head}>{say(message('about.links'))}</h3>
      <div className={styles.links}>
        {linkNames.map((name) => (
          <Button key={name} onClick={() => void openLink(name)}>
            {say(message(`about.link.${name}`))}
          </Button>
        ))}
      </div>
    </Modal>
  )
}
