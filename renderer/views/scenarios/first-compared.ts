import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'

/** As many as colours tell apart. */
export const MOST = 6

/** What is compared before anybody chose: the first ones in order, and the one on screen even where it stands further down. */
export function firstCompared(entries: readonly ScenarioEntry[], active: ScenarioEntry | undefined): ScenarioEntry[] {
  const first = entries.slice(0, MOST)
  return active === undefined || first.includes(active) ? first : [...first.slice(0, MOST - 1), active]
}
