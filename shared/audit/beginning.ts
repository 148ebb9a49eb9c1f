/**
 * A plan that has just begun prints nothing and has few figures: that most of its norms have nothing to be held against yet is
 * one thing to say, not a hundred. What contradicts something is told on its own all the same.
 */
import type { Plan } from '../plan/schema/plan.ts'

/** No document is read in: the figures are still to come. */
export const isBeginning = (plan: Plan): boolean => plan.printed.length === 0

/** More findings of one kind than these become one line in such a plan. */
export const MANY = 2

/** The first few names of a line that stands for many. */
export const FIRST = 5
