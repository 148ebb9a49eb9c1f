import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killSaves } from '../../../support/kill/kill-saves.ts'

const folder = mkdtempSync(join(tmpdir(), 'norma-kill-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('is killed 500 times while it saves: the file is the version before or the one being saved, the journal holds all it took', async () => {
  const { kills, inside, saves, problems } = await killSaves(folder, 500, 2, 2025)
  expect(problems).toEqual([])
  expect(kills).toBe(500)
  // The kills do meet saves, and saves do succeed between them.
  expect(inside).toBeGreaterThan(100)
  expect(saves).toBeGreaterThan(100)
}, 1_800_000)
