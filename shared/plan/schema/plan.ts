import { z } from 'zod'
import { allocationRule } from './allocation.ts'
import { annex } from './annex.ts'
import { cite, figure, id, levels, text, year } from './basics.ts'
import { scenario } from './change.ts'
import { facilityClass, resource } from './class.ts'
import { consortium } from './consortium.ts'
import { draft } from './draft.ts'
import { facility, institutionCount, stock } from './facility.ts'
import { norm } from './norm.ts'
import { opinion } from './opinion.ts'
import { population } from './population.ts'
import { decision, printedFigure } from './printed.ts'
import { progress } from './progress.ts'
import { prose } from './prose.ts'
import { equipment, precedence, register, service, supply } from './register.ts'
import { source } from './source.ts'
import { tableSpec } from './table.ts'
import { uncertainty } from './uncertainty.ts'
import { unit } from './unit.ts'

export const FORMAT = 'norma-plan'
export const VERSION = 1

/** The plan document. Key order here is the key order of the file. Missing is absent, never 0. */
export const plan = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  title: text,
  stage: text.optional().describe('征求意见稿, 送审稿, 印发稿 …'),
  region: z.strictObject({ unit: id.describe('Root of what is planned'), name: text, level: z.enum(levels) }),
  baseYear: year,
  targetYear: year,
  note: text.optional(),
  sources: z.array(source),
  units: z.array(unit).min(1),
  population,
  classes: z.array(facilityClass),
  resources: z.array(resource),
  facilities: z.array(facility),
  consortia: z.array(consortium).optional(),
  stocks: z.array(stock),
  institutions: z.array(institutionCount),
  registers: z.array(register).optional(),
  supplies: z.array(supply).optional(),
  services: z.array(service).optional(),
  equipment: z.array(equipment).optional(),
  norms: z.array(norm),
  precedence: z.array(precedence).optional(),
  allocations: z.array(allocationRule),
  tables: z.array(tableSpec),
  prose: z.array(prose).optional(),
  annexes: z.array(annex).optional(),
  facts: z
    .array(z.strictObject({ id, name: text, value: figure, unit: text, year: year.optional(), cite }))
    .describe('Baseline facts that no other list holds: equipment counts, service volumes, health figures'),
  printed: z.array(printedFigure),
  decisions: z.array(decision),
  scenarios: z.array(scenario),
  uncertainty: z.array(uncertainty).optional().describe('Ranges of inputs; the first is the one in use'),
  progress: z.array(progress).optional(),
  opinions: z.array(opinion).optional(),
  drafts: z.array(draft).optional().describe('Named snapshots, oldest first'),
})
export type Plan = z.infer<typeof plan>
