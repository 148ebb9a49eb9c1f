import { createContext, useContext } from 'react'
import type { NormaBridge } from '../../shared/ipc/bridge.ts'

/** What the frame itself needs of the machine; files and printing go through the session. */
export type Machine = Pick<NormaBridge, 'edition' | 'platform' | 'versions' | 'setAppearance' | 'showMenu' | 'openLink'>

const nowhere: Machine = {
  edition: 'browser',
  platform: 'web',
  versions: {},
  setAppearance: () => {},
  showMenu: () => {},
  openLink: async () => ({ ok: true, value: null }),
}

export const MachineContext = createContext<Machine>(nowhere)
export const useMachine = (): Machine => useContext(MachineContext)
