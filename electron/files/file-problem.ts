import { type Message, message } from '../../shared/text/message.ts'

const codeOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem
    ? String(problem.code)
    : problem instanceof Error
      ? problem.message
      : String(problem)

/** Why a file could not be read, in words a planner can act on. */
export function readProblem(name: string, problem: unknown): Message {
  const code = codeOf(problem)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return message('shell.file.missing', { name })
    case 'EISDIR':
      return message('shell.file.notFile', { name })
    case 'EACCES':
    case 'EPERM':
      return message('shell.file.unreadable', { name })
    default:
      return message('shell.file.failed', { name, code })
  }
}

/** Why a file could not be written; the old file is as it was in every case. */
export function writeProblem(name: string, problem: unknown): Message {
  const code = codeOf(problem)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return message('shell.file.noFolder', { name })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return message('shell.file.unwritable', { name })
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return message('shell.file.diskFull', { name })
    case 'ENAMETOOLONG':
      return message('work.nameTooLong', { name })
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENOTCONN':
    case 'ESTALE':
    case 'ETIMEDOUT':
      return message('work.unreachable', { name, code })
    case 'EBUSY':
    case 'ETXTBSY':
      return message('shell.file.busy', { name })
    default:
      return message('shell.file.failed', { name, code })
  }
}
