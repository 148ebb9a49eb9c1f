import type { WorkBridge } from '../../shared/ipc/work-bridge.ts'

const done = async () => ({ ok: true, value: true }) as const
const none = async () => ({ ok: true, value: null }) as const

/** A machine that keeps nothing and was left nothing. */
export const fakeWork = (over: Partial<WorkBridge> = {}): WorkBridge => ({
  journalStart: done,
  journalAppend: done,
  journalEnd: done,
  recoverable: async () => ({ ok: true, value: [] }),
  recover: none,
  recoverInNewWindow: done,
  discardRecovery: done,
  postponeRecovery: done,
  recent: async () => ({ ok: true, value: [] }),
  openRecent: none,
  forgetRecent: done,
  openDropped: none,
  newWindow: done,
  showing: done,
  look: none,
  keepMine: done,
  savePackage: none,
  onFileNews: () => () => {},
  onRecovered: () => () => {},
  ...over,
})
