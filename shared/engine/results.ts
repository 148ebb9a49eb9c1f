import type { Provision } from '../allocation/provision.ts'
import type { Solver } from '../allocation/solver.ts'
import type { Provided } from '../norms/context.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { StockIndex } from '../plan/stocks.ts'
import type { TablesInput } from '../tables/input.ts'

/** Everything one run of the engine knows. `plan` is the plan with the changes of the run applied. */
export type Results = TablesInput & {
  readonly classes: ClassIndex
  readonly stocks: StockIndex
  readonly provision: Provision
  /** The same, as norms ask for it: by planning unit too. */
  readonly provided: Provided
  /** The solver of this run, for runs that repeat it with one thing changed. */
  readonly solver?: Solver
}
