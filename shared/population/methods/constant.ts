/**
 * 不变: P(y) = P(g)
 *
 * P persons, g the last known year. Limit: an assumption, not a finding; after a census that changed much the audit says so.
 */
import type { Model } from './model.ts'

export const constantModel = (): Model => ({ parameters: [], after: (start) => start.persons })
