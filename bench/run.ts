/** npm run bench: engine by size, cohorts, a comparison, draws, optimum, paper, edit to paint in real Chromium, cold command line. Machines are noisy: read the ratios. */
import { build, isBuilt } from '../scripts/build.ts'
import { hasDisplay } from '../scripts/find-electron.ts'
import { benchAnnex } from './annex.ts'
import { benchCold } from './cold.ts'
import { benchCompare } from './compare.ts'
import { benchDraws } from './draws.ts'
import { benchEngine } from './engine.ts'
import { benchGrid } from './grid.ts'
import { benchOptimise } from './optimise.ts'
import { benchPaint } from './paint.ts'
import { benchPaper } from './paper.ts'
import { benchPopulation } from './population.ts'
import { benchStart } from './start.ts'

if (!isBuilt()) await build()
benchEngine()
benchPopulation()
benchCompare()
benchDraws()
await benchOptimise()
await benchPaper()
benchAnnex()
await benchPaint()
await benchGrid()
benchCold()
if (hasDisplay()) await benchStart()
else console.log('cold start of the window: no display here')
