/**
 * The solver of linear and whole-number programs, as the engine asks for it: a model as CPLEX LP text in, the values of its
 * columns out. It comes in as an argument, because loading one needs a machine; the engine itself stays pure and synchronous.
 */
export type Solution =
  | { readonly status: 'optimal'; readonly columns: ReadonlyMap<string, number> }
  | { readonly status: 'infeasible' }
  | { readonly status: 'failed'; readonly reason: string }
export type Solver = (model: string) => Solution

/** What is used of HiGHS. */
export type Highs = {
  solve(
    model: string,
    options: { readonly output_flag: false; readonly mip_rel_gap: 0; readonly mip_abs_gap: 0 },
  ): { readonly Status: string; readonly Columns: Readonly<Record<string, object>> }
}

/** Answers are kept by the text of their model: an edit that does not touch a model does not solve it again. */
const KEPT = 48

/** No time limit and no gap: the same text has the same answer on every machine. */
export function solverOf(highs: Highs): Solver {
  const known = new Map<string, Solution>()
  return (model) => {
    const solution = known.get(model) ?? solved(highs, model)
    known.delete(model)
    known.set(model, solution)
    const oldest = known.keys().next()
    if (known.size > KEPT && oldest.done === false) known.delete(oldest.value)
    return solution
  }
}

function solved(highs: Highs, model: string): Solution {
  try {
    const { Status, Columns } = highs.solve(model, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 })
    if (Status === 'Infeasible') return { status: 'infeasible' }
    if (Status !== 'Optimal') return { status: 'failed', reason: Status }
    const columns = new Map<string, number>()
    for (const [name, column] of Object.entries(Columns)) {
      if ('Primal' in column && typeof column.Primal === 'number') columns.set(name, column.Primal)
    }
    return { status: 'optimal', columns }
  } catch (fault) {
    // A model that the solver cannot hold in its memory ends here: a finding, not the end of the run.
    return { status: 'failed', reason: fault instanceof Error ? fault.message : String(fault) }
  }
}
