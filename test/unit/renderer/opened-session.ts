import { createSession, type Session } from '../../../renderer/state/create-session.ts'
import type { NormaBridge, OpenedFile } from '../../../shared/ipc/bridge.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { message } from '../../../shared/text/message.ts'
import { type FakeBridge, fakeBridge, heldEngine, shulan } from './shulan.ts'

export const label = message('screen.editWhatIf')
export const people = (persons: number): Change => ({
  type: 'setPopulation',
  unit: 'shulan',
  kind: 'resident',
  year: 2025,
  persons,
})

/** A session with Shulan’s plan open, computed once. */
export async function opened(
  over: Partial<NormaBridge> = {},
): Promise<{ session: Session; bridge: FakeBridge } & ReturnType<typeof heldEngine>> {
  const bridge = fakeBridge(over)
  const held = heldEngine()
  const session = createSession({ bridge, engine: held.engine })
  await session.actions.open()
  held.answerAll()
  return { session, bridge, ...held }
}
export const planText = (session: Session): string => {
  const { document } = session.getState()
  if (document === null) throw new Error('no document')
  return writePlan(document.plan)
}

export const another = (title: string): OpenedFile => ({
  handle: 'h9',
  name: '乙.norma',
  displayPath: '/乙.norma',
  bytes: new TextEncoder().encode(writePlan({ ...shulan(), title })),
  readOnly: false,
})
