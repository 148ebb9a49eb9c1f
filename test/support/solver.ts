import load from 'highs'
import { solverOf } from '../../shared/allocation/solver.ts'

/** The solver as the command line loads it, once for a test file. */
export const solver = solverOf(await load())
