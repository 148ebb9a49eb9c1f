import { VERSION } from '../schema/plan.ts'

/**
 * One step from a version to the next, over the raw document: it must not use the schema, which only knows today’s version.
 * A migration that was released never changes; a frozen file of its version stays in test/fixtures/plans.
 */
export type Migration = {
  readonly from: number
  readonly migrate: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

/** In order: the entry at index i takes version i + 1 to version i + 2. Version 1 is the first, so there is nothing before it. */
export const migrations: readonly Migration[] = []

export function migrate(
  document: Readonly<Record<string, unknown>>,
  version: number,
  steps = migrations,
): Record<string, unknown> {
  let current: Record<string, unknown> = { ...document }
  for (const step of steps.filter((s) => s.from >= version).sort((a, b) => a.from - b.from)) {
    current = { ...step.migrate(current), version: step.from + 1 }
  }
  return current
}

/** Versions this program reads: 1 to READS. */
export const READS = VERSION
