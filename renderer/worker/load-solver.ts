import wasm from 'highs/runtime?url'
import { type Solver, solverOf } from '../../shared/allocation/solver.ts'

let loading: Promise<Solver | undefined> | undefined

/**
 * The solver, once for a thread. It comes from the program’s own files; where it cannot be had the engine says so beside what was to
 * be optimised, and everything else is computed.
 */
export function loadSolver(): Promise<Solver | undefined> {
  loading ??= import('highs')
    .then(async ({ default: load }) => solverOf(await load({ locateFile: () => wasm })))
    .catch(() => undefined)
  return loading
}
