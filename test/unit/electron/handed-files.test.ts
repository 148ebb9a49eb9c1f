import { expect, it } from 'vitest'
import { handedFiles, plansIn } from '../../../electron/handed-files.ts'

it('finds the plans on a command line', () => {
  const argv = ['/opt/norma', '--inspect=0', '.', '计划.norma', '/tmp/B.NORMA', 'notes.txt', '--x=y.norma']
  expect(plansIn(argv, '/home/planner')).toEqual(['/home/planner/计划.norma', '/tmp/B.NORMA'])
})

it('keeps files until the page listens, then hands them over in order, and the later ones at once', async () => {
  const seen: string[] = []
  const handed = handedFiles({
    read: async (path) =>
      path === 'bad'
        ? { ok: false, error: { key: 'shell.file.missing', args: { name: path } } }
        : { ok: true, value: { handle: '', name: path, displayPath: path, bytes: new Uint8Array(), readOnly: false } },
    show: (file) => seen.push(file.name),
    refuse: (problem) => seen.push(problem.key),
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  handed.hand('one')
  handed.hand('bad')
  await settled()
  expect(seen).toEqual([])
  handed.pageReady()
  await settled()
  expect(seen).toEqual(['one', 'shell.file.missing'])
  handed.hand('two')
  await settled()
  expect(seen).toEqual(['one', 'shell.file.missing', 'two'])
})
