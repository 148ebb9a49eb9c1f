import { useRef, useState } from 'react'
import { dressOf } from '../../../shared/export/docx/template.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { Button } from '../controls/Button.tsx'
import styles from './TemplatePicker.module.css'

/** A .docx of the office’s own whose styles Word takes; kept as long as the window is open. */
export type Template = { readonly name: string; readonly bytes: Uint8Array }

type Props = {
  readonly template: Template | undefined
  readonly onTemplate: (template: Template | undefined) => void
  readonly language: Language
}

/** More than any template holds; a file that large is not even read. */
const largest = 32 * 1024 * 1024

/** Chooses the template, says what is wrong with a file that cannot be one, and lets it go again. */
export function TemplatePicker({ template, onTemplate, language }: Props): React.ReactElement {
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Message | null>(null)
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))

  const take = async (file: File): Promise<void> => {
    const read = await readTemplate(file, language)
    if (read.ok) onTemplate(read.value)
    setProblem(read.ok ? null : read.error)
  }
  return (
    <div className={styles.picker}>
      <span>{template === undefined ? words('office.template.none') : template.name}</span>
      <Button look="bare" onClick={() => input.current?.click()}>
        {words('office.template.choose')}
      </Button>
      {template === undefined ? null : (
        <Button look="bare" onClick={() => onTemplate(undefined)}>
          {words('office.template.remove')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={words('office.template.choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      {problem === null ? null : <p role="alert">{say(language, problem)}</p>}
    </div>
  )
}

async function readTemplate(file: File, language: Language) {
  if (file.size > largest) {
    const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)
    const args = { part: file.name, size: megabytes(file.size), limit: megabytes(largest) }
    return { ok: false as const, error: message('office.template.large', args) }
  }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return { ok: false as const, error: message('import.file.gone') }
  const value = { name: file.name, bytes: new Uint8Array(bytes) }
  const dressed = dressOf(value.bytes, language)
  return dressed.ok ? { ok: true as const, value } : dressed
}
