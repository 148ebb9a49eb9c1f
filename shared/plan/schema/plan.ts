import { z } from 'zod'
import { allocationRule } from './allocation.ts'
import { cite, figure, id, levels, text, year } from './basics.ts'
import { scenario } from './change.ts'
import { facilityClass, resource } from './class.ts'
import { facility, institutionCount, stock } from './facility.ts'
import { norm } from './norm.ts'
import { population } from './population.ts'
import { decision, printedFigure } from './printed.ts'
import { service } from './register.ts'
import { source } from './source.ts'
import { tableSpec } from './table.ts'
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
  stocks: z.array(stock),
  institutions: z.array(institutionCount),
  services: z.array(service).optional().describe('服务量 of the region or of classes, per year'),
  norms: z.array(norm),
  allocations: z.array(allocationRule),
  tables: z.array(tableSpec),
  facts: z
    .array(z.strictObject({ id, name: text, value: figure, unit: text, year: year.optional(), cite }))
    .describe('Baseline facts that no other list holds: equipment counts, service volumes, health figures'),
  printed: z.array(printedFigure),
  decisions: z.array(decision),
  scenarios: z.array(scenario),
})
export type Plan = z.infer<typeof plan>
