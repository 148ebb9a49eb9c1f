/** Saves so many characters to a path and says what came of it; the limits of its process make the disk small. */
import { writeSync } from 'node:fs'
import { savePlan } from '../../../electron/files/save-plan.ts'

const [path = '', length = '0'] = process.argv.slice(2)
const saved = await savePlan(path, 'x'.repeat(Number(length)))
writeSync(1, saved.ok ? 'saved' : saved.error.key)
