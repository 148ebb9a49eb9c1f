/** Whatever is done in whatever order, what stands on screen in the end is what one fresh run of the engine gives. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSession } from '../../../renderer/state/create-session.ts'
import { shownChanges } from '../../../renderer/state/shown-plan.ts'
import { createEngineClient } from '../../../renderer/worker/engine-client.ts'
import { createEngineCore } from '../../../renderer/worker/engine-core.ts'
import type { Answer, Request } from '../../../renderer/worker/protocol.ts'
import { comparisonPages } from '../../../shared/compare/comparison-page.ts'
import { run } from '../../../shared/engine/run.ts'
import { keyFigures, viewOf } from '../../../shared/engine/view-of.ts'
import { message } from '../../../shared/text/message.ts'
import { randomChange, randomPlanningChange } from '../../support/random-changes.ts'
import { randomNumbers } from '../../support/random-numbers.ts'
import { fakeBridge } from '../../unit/renderer/shulan.ts'

const names = ['shulan-2025', 'gongzhuling-2020', 'gongzhuling-2025', 'jingyan-2025', 'linfen-2025']
const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../../../seeds/plans/${name}.norma`)))

/** A thread that answers a request, or goes on with what is left, whenever it is told to. */
function slowEngine() {
  let core = createEngineCore(() => 0)
  let waiting: Request[] = []
  let listener: (answer: Answer) => void = () => {}
  const engine = createEngineClient({
    post: (request) => void waiting.push(structuredClone(request)),
    onAnswer: (next) => {
      listener = next
    },
    restart: () => {
      waiting = []
      core = createEngineCore(() => 0)
    },
  })
  const step = (): boolean => {
    const next = waiting.shift()
    const answer = next === undefined ? core.goOn() : core.answer(next)
    if (answer !== undefined && answer !== null) listener(structuredClone(answer))
    return answer !== undefined
  }
  return { engine, step }
}

const STEPS = 64

test.each([1, 2, 3])('edits, undo, what-ifs, 方案, other plans, languages and stops in any order: %i', async (seed) => {
  const next = randomNumbers(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)]
  const { engine, step } = slowEngine()
  const { actions, getState } = createSession({ bridge: fakeBridge(), engine })
  const open = async (name: string): Promise<void> => {
    actions.openFile({ name: `${name}.norma`, bytes: bytesOf(name), readOnly: false })
    if (getState().pending !== null) await actions.answerPending('discard')
  }
  const known = () => {
    const { shown, document, scenario } = getState()
    if (shown === null || document === null) throw new Error('no plan')
    return { shown, plan: document.plan, scenario }
  }
  const label = message('stage.compare.which')
  /** Each as often as it stands here. */
  const deeds: readonly (() => unknown)[] = [
    ...Array.from({ length: 6 }, () => () => actions.commit([randomPlanningChange(known().shown, next)], label)),
    () => actions.commit([randomChange(known().plan, next)], label),
    ...[actions.undo, actions.undo, actions.redo],
    () => actions.setWhatIf([]),
    () => actions.setWhatIf([randomPlanningChange(known().shown, next)]),
    () => actions.setWhatIf([randomPlanningChange(known().shown, next)]),
    () => actions.showScenario(pick([null, ...known().plan.scenarios.map(({ id }) => id)]) ?? null),
    () => actions.showScenario(null),
    () => actions.keepWhatIf({ name: `留${Math.floor(next() * 1e6)}` }),
    actions.writeWhatIf,
    () => open(pick(names) ?? ''),
    () => actions.setLanguage(getState().language === 'en' ? 'zh-CN' : 'en'),
    () => actions.look(pick(getState().view?.workbenches ?? [])?.id ?? 'none'),
    actions.stopComputing,
    actions.recompute,
  ]
  await open('shulan-2025')
  for (let at = 1; at <= STEPS; at++) {
    await pick(deeds)?.()
    for (let few = Math.floor(next() * 14); few > 0; few--) step()
    if (at % 8 !== 0) continue
    if (!engine.loaded()) actions.recompute()
    while (step());
    const { view, baseline, language, whatIf, computing, engineError } = getState()
    const { plan, scenario } = structuredClone(known())
    const active = shownChanges(plan, scenario)
    const fresh = run(plan, [...active, ...whatIf])
    expect(engineError).toBeNull()
    expect(computing).toBe(false)
    expect(view).toEqual(viewOf(fresh, language, comparisonPages(plan, language)))
    expect(baseline).toMatchObject(keyFigures(run(plan, active)))
  }
})
