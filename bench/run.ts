/** npm run bench: engine by size, cohorts, edit to paint in real Chromium, cold command line. Machines are noisy: read the ratios. */
import { build, isBuilt } from '../scripts/build.ts'
import { benchCold } from './cold.ts'
import { benchEngine } from './engine.ts'
import { benchPaint } from './paint.ts'
import { benchPopulation } from './population.ts'

if (!isBuilt()) await build()
benchEngine()
benchPopulation()
await benchPaint()
benchCold()
