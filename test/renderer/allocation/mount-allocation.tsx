/** The 配置 stage over the shipped Shulan plan and the real engine; what it commits is applied and computed anew. */
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../../../renderer/styles/base.css'
import { AllocationView } from '../../../renderer/views/allocation/AllocationView.tsx'
import type { ComputeDistributions } from '../../../renderer/views/allocation/use-distributions.ts'
import { shareInWays } from '../../../renderer/worker/jobs/distributions-core.ts'
import shulan from '../../../seeds/plans/shulan-2025.norma?raw'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { keyFigures, viewOf } from '../../../shared/engine/view-of.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { type Message, say } from '../../../shared/text/message.ts'

type Cell = { readonly table: string; readonly row: string; readonly column: string }
export type Committed = { readonly changes: readonly Change[]; readonly label: string }

type Props = { readonly start: Plan; readonly committed: Committed[]; readonly refusal: Message | undefined }

/** The job’s own core in this thread: what a thread of its own would answer, a turn later. */
const compute: ComputeDistributions = (input) => {
  let ended = false
  return {
    result: new Promise((resolve) => {
      setTimeout(() => {
        if (!ended) resolve(shareInWays(input, undefined))
      }, 0)
    }),
    cancel: () => {
      ended = true
    },
  }
}

const nothingAssumed: readonly Change[] = []

function Stage({ start, committed, refusal }: Props) {
  const [plans, setPlans] = useState<readonly Plan[]>([start])
  const plan = plans.at(-1) ?? start
  const [open, setOpen] = useState(false)
  const [selection, select] = useState<Cell | null>(null)
  const results = useMemo(() => run(plan), [plan])
  const view = useMemo(() => viewOf(results, 'zh-CN'), [results])
  const why = useMemo(() => {
    if (selection === null) return null
    const answer = explain(results, selection)
    return answer.ok ? { cell: selection, trace: answer.value } : { cell: selection, reason: answer.error }
  }, [results, selection])
  return (
    <AllocationView
      language="zh-CN"
      plan={plan}
      view={view}
      baseline={keyFigures(results)}
      whatIf={nothingAssumed}
      computing={false}
      selection={selection}
      why={why}
      inspectorOpen={open}
      onInspector={setOpen}
      onSelect={select}
      onCommit={(changes, label) => {
        committed.push({ changes, label: say('zh-CN', label) })
        const applied = applyChanges(plan, [...changes])
        if (!applied.ok) throw new Error(JSON.stringify(applied.error))
        if (refusal !== undefined) return refusal
        setPlans([...plans, applied.value.plan])
        return undefined
      }}
      onUndo={() => setPlans(plans.length > 1 ? plans.slice(0, -1) : plans)}
      onRedo={() => undefined}
      compute={compute}
    />
  )
}

const roots: (() => void)[] = []
export function unmountAll(): void {
  for (const unmount of roots.splice(0)) unmount()
}

export function mountAllocation(
  width = 1292,
  change: (plan: Plan) => Plan = (plan) => plan,
  refusal?: Message,
): { readonly committed: Committed[]; readonly container: HTMLElement } {
  const read = readPlan(new TextEncoder().encode(shulan))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const container = document.createElement('div')
  container.style.cssText = `width: ${width}px; height: 760px`
  document.body.append(container)
  const committed: Committed[] = []
  const root = createRoot(container)
  flushSync(() => root.render(<Stage start={change(read.value)} committed={committed} refusal={refusal} />))
  roots.push(() => {
    root.unmount()
    container.remove()
  })
  return { committed, container }
}
