import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../seeds/plans/', import.meta.url)
const suffix = '.norma'

/** Names of the plans that come with the program. */
export const shippedPlans = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort()

/** The file of a shipped plan; undefined where none has the name. */
export const shippedPlan = (name: string): string | undefined =>
  shippedPlans().includes(name) ? fileURLToPath(new URL(`${name}${suffix}`, folder)) : undefined
