import type { PlanError } from '../plan/plan-error.ts'

/** Why a list of changes was not applied: an error whose place begins with changes[index]. */
export type ChangeError = PlanError & { readonly index: number }
