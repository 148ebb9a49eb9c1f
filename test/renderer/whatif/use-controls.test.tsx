/** 病床使用率 and 平均住院日: assumptions over the plan’s own service volume, and words where it has none. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { UseControls } from '../../../renderer/components/whatif/UseControls.tsx'
import type { Session } from '../../../renderer/state/create-session.ts'
import { SessionContext } from '../../../renderer/state/session.ts'
import { initialState, type SessionState } from '../../../renderer/state/session-state.ts'
import shulan from '../../../seeds/plans/shulan-2025.norma?raw'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'

const unmounts: (() => void)[] = []
afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount()
})

const population: Change = { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 398_000 }

/** A session that only keeps its what-if. */
function mount(change: (plan: Plan) => Plan = (plan) => plan): () => readonly Change[] {
  const read = readPlan(new TextEncoder().encode(shulan))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  let state: SessionState = {
    ...initialState,
    // The 方案 that is shown: its service volume is the one that counts.
    document: { plan: read.value, name: '舒兰', readOnly: false },
    shown: change(read.value),
    whatIf: [population],
  }
  const listeners = new Set<() => void>()
  const session = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    actions: {
      setWhatIf: (whatIf: readonly Change[]) => {
        state = { ...state, whatIf }
        for (const listener of listeners) listener()
        return { ok: true, value: null }
      },
    },
  } as unknown as Session
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  flushSync(() =>
    root.render(
      <SessionContext value={session}>
        <UseControls />
      </SessionContext>,
    ),
  )
  unmounts.push(() => {
    root.unmount()
    container.remove()
  })
  return () => state.whatIf
}

test('a typed occupancy is an assumption beside the others; the plan’s own value is none', async () => {
  const whatIf = mount()
  const occupancy = page.getByRole('textbox', { name: '病床使用率' })
  await expect.element(occupancy).toHaveValue('88.0')
  await userEvent.fill(occupancy, '92.5')
  await userEvent.keyboard('{Enter}')
  expect(whatIf()).toEqual([
    population,
    { type: 'setService', unit: 'shulan', class: null, year: 2020, quantity: 'occupancy', value: 0.925 },
  ])
  await userEvent.fill(page.getByRole('textbox', { name: '平均住院日' }), '8')
  await userEvent.keyboard('{Enter}')
  expect(whatIf()).toHaveLength(3)
  await userEvent.fill(occupancy, '88')
  await userEvent.keyboard('{Enter}')
  expect(whatIf().map((c) => c.type === 'setService' && c.quantity)).toEqual([false, 'lengthOfStay'])
})

test('a plan without a service volume says so', async () => {
  mount((plan) => ({ ...plan, services: [] }))
  await expect.element(page.getByText(/不能按使用测算/)).toBeVisible()
})
