/** The body of a trace: everything but its cell and title. Builders return parts, explain.ts puts the address on them. */
import type { Trace } from '../trace.ts'

export type Parts = Omit<Trace, 'cell' | 'title'>
