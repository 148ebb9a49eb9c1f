import { z } from 'zod'
import { err, ok, type Result } from '../base/result.ts'
import { readJson } from '../plan/gate.ts'
import { planError } from '../plan/issue.ts'
import { collected, type PlanError } from '../plan/plan-error.ts'
import { change, type StatedChange } from '../plan/schema/change.ts'
import { shapeProblems } from '../plan/shape-problems.ts'
import { show } from '../plan/where.ts'

const list = z.array(change)

/** A file of typed changes, through the same gate as a plan: size, UTF-8, JSON, schema. Ids are checked when they are applied. */
export function readChanges(bytes: Uint8Array): Result<StatedChange[], PlanError[]> {
  const document = readJson(bytes)
  if (!document.ok) return document
  const changes = document.value
  if (!Array.isArray(changes))
    return err([planError(changes, [], 'format', 'change.notList', { found: show(changes) })])
  const misfits = collected(shapeProblems(list, changes, ['changes'], { changes }))
  return misfits.length > 0 ? err(misfits) : ok(list.parse(changes))
}
