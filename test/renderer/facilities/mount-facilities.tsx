/** The 机构 stage over a plan whose changes are applied and undone as the session does it. */
import { MantineProvider } from '@mantine/core'
import '@mantine/core/styles.css'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import { FacilitiesView } from '../../../renderer/views/facilities/FacilitiesView.tsx'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { type Message, say } from '../../../shared/text/message.ts'

export type Mounted = {
  readonly plan: () => Plan
  /** What each step is called, in order. */
  readonly steps: string[]
  readonly undo: () => void
  /** As where another 方案 is shown; the harness gives it the same rows. */
  readonly showScenario: (id: string | null) => void
  readonly redo: () => void
  readonly container: HTMLElement
}

const roots: (() => void)[] = []
export function unmountAll(): void {
  for (const unmount of roots.splice(0)) unmount()
  localStorage.clear()
}

export function mountFacilities(start: Plan, width = 1292, height = 700, language: 'zh-CN' | 'en' = 'zh-CN'): Mounted {
  const container = document.createElement('div')
  container.style.cssText = `width: ${width}px; height: ${height}px`
  document.body.append(container)
  const steps: string[] = []
  let current = start
  type Step = { readonly id: number; readonly changes: readonly Change[]; readonly inverse: readonly Change[] }
  const past: Step[] = []
  const future: Step[] = []
  let show: (plan: Plan) => void = () => undefined
  let showScenario: (id: string | null) => void = () => undefined
  const session = {}
  const go = (changes: readonly Change[]): void => {
    const done = applyChanges(current, changes)
    if (!done.ok) return
    current = done.value.plan
    show(current)
  }
  const undo = (): void => {
    const step = past.pop()
    if (step === undefined) return
    future.push(step)
    go(step.inverse)
  }
  const redo = (): void => {
    const step = future.pop()
    if (step === undefined) return
    past.push(step)
    go(step.changes)
  }
  const commit = (changes: readonly Change[], label: Message): Message | undefined => {
    const done = applyChanges(current, changes)
    if (!done.ok) return done.error[0]?.message
    steps.push(say(language, label))
    past.push({ id: steps.length, changes, inverse: done.value.inverse })
    future.length = 0
    current = done.value.plan
    show(current)
    return undefined
  }
  function Harness() {
    const [plan, set] = useState(start)
    const [scenario, setScenario] = useState<string | null>(null)
    show = set
    showScenario = setScenario
    const done = past.map(({ id }) => id).join()
    const known = useMemo(
      () => ({
        last: () => past.at(-1)?.id ?? 0,
        isDone: (id: number) => done.split(',').includes(String(id)),
      }),
      [done],
    )
    return (
      <FacilitiesView
        session={session}
        plan={plan}
        scenario={scenario}
        language={language}
        onCommit={commit}
        steps={known}
        onUndo={undo}
        onRedo={redo}
      />
    )
  }
  const root = createRoot(container)
  flushSync(() =>
    root.render(
      <MantineProvider>
        <Harness />
      </MantineProvider>,
    ),
  )
  roots.push(() => {
    root.unmount()
    container.remove()
  })
  const shown = (id: string | null): void => flushSync(() => showScenario(id))
  return { plan: () => current, steps, undo, redo, showScenario: shown, container }
}

export const at = (row: string, column: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(row)}"] [data-column="${column}"]`)
  if (found === null) throw new Error(`no cell ${row} ${column}`)
  return found
}

export const editor = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[aria-controls]')
  if (found === null) throw new Error('no editor')
  return found
}

/** A paste as a spreadsheet hands it over. */
export function paste(text: string, html = ''): void {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  if (html !== '') data.setData('text/html', html)
  editor().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}
