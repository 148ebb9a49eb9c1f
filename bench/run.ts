/** npm run bench: engine by size, a comparison, edit to paint in real Chromium, cold command line. Machines are noisy: read the ratios. */
import { build, isBuilt } from '../scripts/build.ts'
import { benchCold } from './cold.ts'
import { benchCompare } from './compare.ts'
import { benchEngine } from './engine.ts'
import { benchPaint } from './paint.ts'

if (!isBuilt()) await build()
benchEngine()
benchCompare()
await benchPaint()
benchCold()
