import { describe, expect, it } from 'vitest'
import { importsOf } from '../../../scripts/imports-of.ts'
import { problemsOf, type SourceFile } from '../../../scripts/tree-rules.ts'

const file = (name: string, ...imports: string[]): SourceFile => ({ name, text: '', imports })

describe('the dependency rule', () => {
  it('lets the allowed directions through', () => {
    expect(
      problemsOf([
        file('electron/ipc.ts', 'shared/ipc/contract.ts', 'electron', 'node:path'),
        file('renderer/app/App.tsx', 'shared/engine/run.ts', 'react'),
        file('shared/engine/run.ts', 'shared/tables/build.ts', 'shared/text/message.ts', 'decimal.js'),
        file('shared/scenario/apply.ts', 'shared/plan/gate.ts'),
      ]),
    ).toEqual([])
  })

  it.each([
    ['renderer/app/App.tsx', 'electron/files/handles.ts', 'renderer/ may not import electron/'],
    ['renderer/app/App.tsx', 'node:fs', 'knows no machine'],
    ['renderer/app/App.tsx', 'electron', 'knows no machine'],
    ['shared/norms/density.ts', 'renderer/app/App.tsx', 'shared/ may not import renderer/'],
    ['shared/norms/density.ts', 'shared/engine/run.ts', 'shared/engine stands above shared/norms'],
    ['shared/audit/audit.ts', 'shared/scenario/apply.ts', 'shared/scenario stands above shared/audit'],
    ['shared/text/zh.ts', 'shared/plan/gate.ts', 'text depends on base only'],
    ['shared/tables/build.ts', 'react', 'only renderer/ draws'],
    ['cli/main.ts', 'electron/files/write-atomic.ts', 'cli/ may not import electron/'],
  ])('refuses %s → %s', (name, target, words) => {
    expect(problemsOf([file(name, target)]).join()).toContain(words)
  })

  it('finds cycles, barrels, giants and stray Chinese', () => {
    const problems = problemsOf([
      file('shared/base/a.ts', 'shared/base/b.ts'),
      file('shared/base/b.ts', 'shared/base/a.ts'),
      file('shared/plan/index.ts'),
      { name: 'renderer/app/Long.tsx', text: '\n'.repeat(401), imports: [] },
      { name: 'renderer/app/Words.tsx', text: "const label = '床位' // 床位", imports: [] },
      { name: 'renderer/app/Comment.tsx', text: '/** 床位 */ const beds = 1 // 张', imports: [] },
    ]).join('\n')
    expect(problems).toContain('cycle: shared/base/a.ts → shared/base/b.ts → shared/base/a.ts')
    expect(problems).toContain('shared/plan/index.ts: a barrel')
    expect(problems).toContain('renderer/app/Long.tsx: 402 lines')
    expect(problems).toContain('renderer/app/Words.tsx: Chinese')
    expect(problems).not.toContain('Comment.tsx')
  })

  it('reads every form of import', () => {
    const text = [
      "import { a } from '../base/a.ts'",
      "import type {\n  B,\n} from './b.ts'",
      "import './style.css'",
      "export { c } from './c.ts'",
      "const d = await import('./d.ts')",
      "new Worker(new URL('../worker/w.ts', import.meta.url))",
      "import fs from 'node:fs'",
    ].join('\n')
    expect(importsOf('renderer/app/App.tsx', text).sort()).toEqual([
      'node:fs',
      'renderer/app/b.ts',
      'renderer/app/c.ts',
      'renderer/app/d.ts',
      'renderer/app/style.css',
      'renderer/base/a.ts',
      'renderer/worker/w.ts',
    ])
  })
})
