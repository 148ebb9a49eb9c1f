import { zh } from '../shared/text/zh.ts'

/**
 * The system’s own error code, and the text key or bare code that says it. Anything that is no error of the system is a fault of
 * the program and is thrown on.
 */
export function reasonOf(error: unknown): { readonly code: string; readonly reason: string } {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error) {
    const key = `cli.reason.${error.code}`
    return { code: error.code, reason: key in zh ? key : error.code }
  }
  throw error
}
