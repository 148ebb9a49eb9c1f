/**
 * npm test: the check, the build and every kind of test, one after the other. A kind that cannot run fails with its reason.
 * Ends with how long each took and the line “N passed, N failed”.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.ts'
import { check } from './check.ts'
import { run, since } from './run.ts'
import { browserMissing, electronMissing, officeMissing, windowWrapper } from './test-needs.ts'

const kinds =
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['unit', 'property', 'golden', 'renderer', 'e2e']
const folder = mkdtempSync(join(tmpdir(), 'norma-test-'))
const times: [string, string][] = []
let passed = 0
let failed = 0
let broken = false

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now()
  await work()
  times.push([name, since(start)])
}

const cannot = (kind: string, reason: string): void => {
  console.error(`${kind}: ${reason}`)
  failed += 1
}

async function runKind(kind: string): Promise<void> {
  const needs: Readonly<Record<string, () => string | null>> = {
    golden: officeMissing,
    renderer: browserMissing,
    // The edition for browsers is tried there too.
    e2e: () => browserMissing() ?? electronMissing(),
  }
  const reason = needs[kind]?.() ?? null
  if (reason !== null) return cannot(kind, reason)
  const report = join(folder, `${kind}.json`)
  const vitest = [
    'vitest',
    'run',
    '--project',
    kind,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const [command = 'vitest', ...args] = kind === 'e2e' ? [...windowWrapper(), ...vitest] : vitest
  const status = await run(command, args, { NODE_ENV: 'test' })
  const result = readReport(report)
  if (result === null) return cannot(kind, `vitest ended with ${status} and left no report`)
  passed += result.passed
  failed += result.failed
  // A file that does not load, or a fault outside any test, has no failed test to count.
  if (status !== 0 && result.failed === 0) cannot(kind, `vitest ended with ${status} although no test failed`)
  else if (result.passed + result.failed === 0) cannot(kind, 'no test ran')
}

function readReport(path: string): { readonly passed: number; readonly failed: number } | null {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(path, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests }
  } catch {
    // vitest could not start; its own words stand above.
    return null
  }
}

try {
  await step('check', async () => {
    if ((await check()) > 0) broken = true
  })
  await step('build', async () => {
    await build().catch((problem) => {
      console.error(problem)
      broken = true
    })
  })
  for (const kind of kinds) await step(kind, () => runKind(kind))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log('')
for (const [name, time] of times) console.log(`${name.padEnd(10)} ${time}`)
if (broken) console.log('check or build failed; see above')
console.log(`${passed} passed, ${failed} failed`)
process.exit(broken || failed > 0 ? 1 : 0)
