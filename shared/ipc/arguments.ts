/** Schemas that several channels share. */
import { z } from 'zod'
import { maxFileBytes, maxSuggestedLength } from './limits.ts'

// The Content-Security-Policy forbids eval; zod would otherwise probe for it.
z.config({ jitless: true })

/** A handle is 128 random bits: it can be kept and shown back, never guessed. */
export const handle = z.string().regex(/^[0-9a-f]{32}$/)
export const suggestedName = z.string().min(1).max(maxSuggestedLength)
export const content = z.string().max(maxFileBytes)
