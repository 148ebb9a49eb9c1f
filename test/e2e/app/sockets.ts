/** Internet sockets that a program and all its processes hold, as the kernel lists them. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export type Socket = { readonly protocol: string; readonly local: string; readonly remote: string }

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6', 'udplite']

/** What vanishes while it is read held nothing any more. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/** The process and all it started, directly or not. */
export function processTree(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const stat = attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '')
      // The name of a program stands in brackets and may hold anything.
      return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const
    })
  const below = (pid: number): number[] => [
    pid,
    ...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ]
  return below(root)
}

const address = (hex: string): string => {
  const [host = '', port = ''] = hex.split(':')
  return `${host}:${Number.parseInt(port, 16)}`
}

export function internetSockets(root: number): Socket[] {
  return processTree(root).flatMap((pid) => {
    const inodes = new Set(
      attempt(() => readdirSync(`/proc/${pid}/fd`), []).flatMap((fd) => {
        const link = attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')
        return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []
      }),
    )
    return tables.flatMap((protocol) =>
      attempt(() => readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8'), '')
        .split('\n')
        .slice(1)
        .flatMap((line) => {
          const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
          return inodes.has(inode) ? [{ protocol, local: address(local), remote: address(remote) }] : []
        }),
    )
  })
}

/** Looks again and again while some work is done; answers every socket that was ever seen. */
export async function socketsDuring(root: number, work: () => Promise<void>): Promise<Socket[]> {
  const seen = new Map<string, Socket>()
  const look = (): void => {
    for (const socket of internetSockets(root)) seen.set(JSON.stringify(socket), socket)
  }
  const timer = setInterval(look, 200)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  look()
  return [...seen.values()]
}
