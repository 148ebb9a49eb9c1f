/** What is asked while a number is typed: one question at the end, and nothing after 取消. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { type DistributionsInput, useDistributions } from '../../../renderer/views/allocation/use-distributions.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'

test('digits typed one after another are one question; cancelled, it is never asked', async () => {
  const asked: number[] = []
  let cancel = (): void => undefined
  const compute = ({ variants }: DistributionsInput) => {
    asked.push(variants[0]?.step ?? 0)
    return { result: new Promise<never>(() => undefined), cancel: () => undefined }
  }
  const plan = {} as Plan
  const overlay: [] = []
  function Asks({ step }: { readonly step: number }) {
    const variants = [{ id: 'a', method: 'proportional', weights: 'base', step }] as const
    cancel = useDistributions(compute, { plan, overlay, class: 'c', resource: 'bed', variants }).cancel
    return null
  }
  const root = createRoot(document.createElement('div'))
  const show = (step: number) => flushSync(() => root.render(<Asks step={step} />))
  show(1)
  await expect.poll(() => asked).toEqual([1])
  for (const step of [9, 90, 900]) show(step)
  await expect.poll(() => asked).toEqual([1, 900])
  show(5)
  cancel()
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(asked).toEqual([1, 900])
  root.unmount()
})
