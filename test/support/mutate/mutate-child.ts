/**
 * Opens mutated plan files as the application does: read, gate, engine, tables, findings, and the file written again. One line a
 * file with its processor time, so that whoever watches knows which one never came back.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPlanFile } from '../../../electron/files/read-plan-file.ts'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { say } from '../../../shared/text/message.ts'
import { randomNumbers } from '../random-numbers.ts'
import { smallPlan } from '../small-plan.ts'
import { mutatePlan } from './mutate-plan.ts'

const [from = 0, to = 0, seed = 0] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'norma-mutants-'))
const path = join(folder, '突变.norma')
const shulan = readFileSync(join(import.meta.dirname, '../../../seeds/plans/shulan-2025.norma'), 'utf8')
const proportional = writePlan(smallPlan({ method: 'proportional', density: 5, step: 10 }))
const incremental = writePlan(smallPlan({ method: 'incremental', control: 200 }))

const problemOf = (words: string): string | null =>
  words === '' ? 'an empty message' : words.length > 3000 ? 'an endless message' : words.includes('{@') ? words : null

async function open(bytes: Uint8Array): Promise<string> {
  writeFileSync(path, bytes)
  const file = await readPlanFile(path)
  if (!file.ok) return `not read: ${file.error.key}`
  const given = file.value.bytes.slice()
  const read = readPlan(file.value.bytes)
  let outcome = 'refused'
  if (read.ok) {
    const view = viewOf(run(read.value), 'zh-CN')
    for (const { message } of view.findings) if (say('zh-CN', message) === '') return 'fault: an empty finding'
    const again = readPlan(new TextEncoder().encode(writePlan(read.value)))
    if (!again.ok) return 'fault: what was opened cannot be saved and opened again'
    outcome = 'opened'
  } else {
    if (read.error.length === 0) return 'fault: refused without a message'
    for (const { message } of read.error) {
      const problem = problemOf(say('zh-CN', message)) ?? problemOf(say('en', message))
      if (problem !== null) return `fault: ${problem}`
    }
  }
  if (!Buffer.from(given).equals(readFileSync(path)) || !Buffer.from(given).equals(file.value.bytes))
    return 'fault: the file changed'
  return outcome
}

for (let index = from; index < to; index += 1) {
  const random = randomNumbers(seed * 1_000_003 + index)
  const base = index % 25 === 0 ? shulan : index % 2 === 0 ? proportional : incremental
  const bytes = mutatePlan(base, random)
  const before = process.cpuUsage()
  const outcome = await open(bytes).catch((fault) => `fault: ${fault instanceof Error ? fault.stack : fault}`)
  const { user, system } = process.cpuUsage(before)
  writeSync(1, `${JSON.stringify({ index, outcome, millis: (user + system) / 1000 })}\n`)
}
rmSync(folder, { recursive: true })
