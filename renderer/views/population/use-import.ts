import { useCallback, useState } from 'react'
import type { ImportKind } from '../../../shared/import/sheet.ts'
import { type Message, message, say } from '../../../shared/text/message.ts'
import { chooseUpload } from '../../bridge/upload.ts'
import type { Block } from '../../components/grid/clipboard.ts'
import { useSession } from '../../state/session.ts'
import { readFile } from '../../worker/read-file.ts'
import type { ImportSource } from './ImportDialog.tsx'

/** A table on its way in: from a file or the clipboard to the dialog that looks at it. */
export function useImport(tab: 'units' | 'history') {
  const language = useSession((state) => state.language)
  const [source, setSource] = useState<ImportSource | undefined>(undefined)
  const [count, setCount] = useState(0)
  const [asking, setAsking] = useState(false)
  const [notice, setNotice] = useState<Message | undefined>(undefined)

  const show = useCallback((next: ImportSource): void => {
    setAsking(false)
    setNotice(undefined)
    setCount((before) => before + 1)
    setSource(next)
  }, [])
  const paste = useCallback(
    (block: Block): void =>
      show({ name: say(language, message('import.clipboard')), kind: tab, sheets: [{ name: '', rows: block }] }),
    [show, tab, language],
  )
  const choose = async (kind: ImportKind = tab): Promise<void> => {
    const file = await chooseUpload(window, '.xlsx,.csv,.tsv,.txt')
    if (file === null) return
    setNotice(message('import.reading', { name: file.name }))
    const read = await readFile(file)
    if (!read.ok) return setNotice(read.error)
    const { sheets, encoding } = read.value
    show({ name: file.name, kind, sheets, ...(encoding !== undefined && { encoding: encoding.toUpperCase() }) })
  }
  return {
    source,
    count,
    asking,
    notice,
    open: asking || source !== undefined,
    paste,
    choose,
    askPaste: () => setAsking(true),
    close: () => {
      setAsking(false)
      setSource(undefined)
    },
  }
}
