import { useState } from 'react'
import type { Scenario } from '../../../shared/plan/schema/change.ts'
import { readScenario, writeScenario } from '../../../shared/scenario/scenario-file.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { bridge } from '../../bridge/bridge.ts'
import { answered } from '../../state/answers.ts'
import { useActions, useSession } from '../../state/session.ts'

/** A 方案 is a few changes: what is larger is another file. */
const MOST = 20_000_000

type Files = { take(file: File): Promise<void>; give(scenario: Scenario): Promise<void> }

/** A 方案 to a file of its own, and one from a file: all of it, or the reason why nothing. */
export function useScenarioFiles(onNotice: (notice: Message | null) => void): Files {
  const { commit, setComparing, showProblem } = useActions()
  const plan = useSession((state) => state.document?.plan)
  const [machine] = useState(bridge)
  return {
    take: async (file) => {
      if (plan === undefined) return
      const title = message('stage.list.importFailed', { file: file.name })
      if (file.size > MOST) {
        const words = { size: Math.ceil(file.size / 1e6), most: MOST / 1e6 }
        return showProblem({ title, entries: [{ message: message('stage.list.tooLarge', words) }] })
      }
      const read = readScenario(plan, new Uint8Array(await file.arrayBuffer()))
      if (!read.ok) return showProblem({ title, entries: read.error })
      const { changes, messages } = read.value
      const done = changes.length === 0 ? undefined : commit(changes, message('scenarioFile.edit'))
      if (done?.ok === false) return showProblem({ title, entries: [{ message: done.error }] })
      const last = changes.findLast((change) => change.type === 'putScenario')
      if (last?.type === 'putScenario') setComparing({ opened: last.scenario.id })
      onNotice(messages[0] ?? null)
    },
    give: async ({ id, name }) => {
      const text = plan === undefined ? undefined : writeScenario(plan, id)
      if (text === undefined) return
      const saved = await answered(machine.saveExport(`${name}.json`, text), 'screen.saveFailed')
      if (!saved.ok) onNotice(saved.error)
      else if (saved.value !== null) onNotice(message('stage.list.exported', { name: saved.value.name }))
    },
  }
}
