import { z } from 'zod'
import { id } from '../basics.ts'
import { resource } from '../class.ts'
import { norm } from '../norm.ts'
import { register } from '../register.ts'
import { source } from '../source.ts'

/** Typed changes of the list of norms: switching off, adding, replacing, taking away, and which of two governs. */
export const setNormOff = z.strictObject({ type: z.literal('setNormOff'), norm: id, off: z.boolean() })

export const putNorm = z.strictObject({
  type: z.literal('putNorm'),
  norm: norm.describe('The whole norm: replaces the one with its id, or is added at the end'),
  source: source.optional().describe('The document it cites: replaces the one with its id, or is added'),
  resource: resource.optional().describe('What it counts, where the plan does not have it yet'),
  sources: z.array(source).max(50).optional().describe('More documents that come with it'),
  resources: z.array(resource).max(50).optional().describe('More that it counts, where the plan does not have it yet'),
  registers: z.array(register).max(50).optional().describe('Registers it asks, where the plan does not have them yet'),
})

export const removeNorm = z.strictObject({
  type: z.literal('removeNorm'),
  norm: id.describe('A norm that nothing refers to any more'),
})

export const setGoverning = z.strictObject({
  type: z.literal('setGoverning'),
  unit: id,
  class: id.optional(),
  resource: id,
  norm: id.nullable().describe('The norm that governs; null: by issuer and order again'),
})
