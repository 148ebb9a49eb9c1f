/** Disks that are full, read-only, or refuse one step of saving: the old file stays, nothing is left behind, the words say what to do. */
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { savePlan } from '../../../../electron/files/save-plan.ts'
import { type Disk, writeAtomic } from '../../../../electron/files/write-atomic.ts'
import { readJournal } from '../../../../electron/journal/journal-lines.ts'
import { fileOf, journalWriter } from '../../../../electron/journal/journal-writer.ts'
import { say } from '../../../../shared/text/message.ts'
import { smallDisk } from '../../../support/small-disk.ts'

const saveOnce = join(import.meta.dirname, '../../../support/kill/save-once.ts')
let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'norma-disk-test-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const words = (answer: Awaited<ReturnType<typeof savePlan>>): string =>
  answer.ok ? 'saved' : say('zh-CN', answer.error)

/** Where no disk can be mounted, a process that may write 64 KB of any file meets the same refusal in the middle of its write. */
const limited = (path: string, length: number): string =>
  spawnSync(
    'bash',
    ['-c', `ulimit -f 64; exec "$0" --no-warnings "$@"`, process.execPath, saveOnce, path, String(length)],
    {
      encoding: 'utf8',
    },
  ).stdout

it('says that the disk is full and keeps the old file; with room again, the same save works', async () => {
  const disk = smallDisk()
  if (disk === null) {
    const path = join(folder, '计划.norma')
    await fs.writeFile(path, 'old')
    expect(limited(path, 300_000)).toBe('shell.file.diskFull')
    expect(await fs.readFile(path, 'utf8')).toBe('old')
    expect(await fs.readdir(folder)).toEqual(['计划.norma'])
    return
  }
  try {
    const path = join(disk.folder, '计划.norma')
    const other = join(disk.folder, 'other')
    expect(words(await savePlan(path, 'a'.repeat(60_000)))).toBe('saved')
    await fs.writeFile(other, 'x'.repeat(140_000))
    expect(words(await savePlan(path, 'b'.repeat(100_000)))).toBe(
      '磁盘空间不够，“计划.norma”没有写入，原文件未变。腾出空间后再保存。',
    )
    expect(await fs.readFile(path, 'utf8')).toBe('a'.repeat(60_000))
    expect((await fs.readdir(disk.folder)).sort()).toEqual(['other', '计划.norma'])
    await fs.rm(other)
    expect(words(await savePlan(path, 'b'.repeat(100_000)))).toBe('saved')
    expect(await fs.readFile(`${path}.bak`, 'utf8')).toBe('a'.repeat(60_000))
  } finally {
    disk.close()
  }
})

it('meets a limit in the middle of a write the same way, whoever runs it', async () => {
  const path = join(folder, '计划.norma')
  await fs.writeFile(path, 'old')
  expect(limited(path, 300_000)).toBe('shell.file.diskFull')
  expect(limited(path, 100)).toBe('saved')
  expect(await fs.readFile(`${path}.bak`, 'utf8')).toBe('old')
  expect((await fs.readdir(folder)).sort()).toEqual(['计划.norma', '计划.norma.bak'])
})

it('leaves a folder alone that may not be written', async () => {
  const disk = smallDisk()
  const home = disk?.folder ?? folder
  const path = join(home, '计划.norma')
  await fs.writeFile(path, 'old')
  try {
    if (disk === null) await fs.chmod(home, 0o555)
    else disk.readOnly()
    expect(words(await savePlan(path, 'new'))).toBe('没有权限写“计划.norma”，原文件未变。用“另存为”存到别的文件夹。')
    expect(await fs.readFile(path, 'utf8')).toBe('old')
  } finally {
    if (disk === null) await fs.chmod(home, 0o755)
    else disk.close()
  }
})

const refusal = (code: string) => async (): Promise<never> => {
  throw Object.assign(new Error(code), { code })
}
/** The real disk, but for one step. */
const diskWith = (over: Partial<Disk>): Disk => ({ ...fs, ...over })
/** Files, or folders, that cannot be synced. */
const withoutSync = (what: 'file' | 'folder', code: string): Disk =>
  diskWith({
    open: async (...args: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...args)
      if ((what === 'folder') === (args[1] === 'r')) handle.sync = refusal(code)
      return handle
    },
  })

it.each([
  ['a refused rename', diskWith({ rename: refusal('EBUSY') }), /正被别的程序占用.*原文件未变/],
  ['a rename without a right', diskWith({ rename: refusal('EPERM') }), /没有权限写.*原文件未变/],
  ['a disk that fails to sync the file', withoutSync('file', 'EIO'), /读写失败（EIO），原文件未变/],
  ['a server that is gone', diskWith({ open: refusal('EHOSTDOWN') }), /网络位置没有回应.*内容还在窗口里/],
] as const)('keeps the old file before %s', async (_name, on, expected) => {
  const path = join(folder, '计划.norma')
  await fs.writeFile(path, 'old')
  const written = await writeAtomic(path, 'new', { on })
  expect(written.ok ? 'saved' : say('zh-CN', written.error)).toMatch(expected)
  expect(await fs.readFile(path, 'utf8')).toBe('old')
  expect(await fs.readdir(folder)).toEqual(['计划.norma'])
})

it('says that a disk did not confirm the new name, and takes no offence at one that never can', async () => {
  const path = join(folder, '计划.norma')
  const unsure = await writeAtomic(path, 'new', { on: withoutSync('folder', 'EIO') })
  expect(unsure.ok ? 'saved' : say('zh-CN', unsure.error)).toContain('已写入，但磁盘没有确认')
  expect(await fs.readFile(path, 'utf8')).toBe('new')
  expect(await writeAtomic(path, 'newer', { on: withoutSync('folder', 'EINVAL') })).toEqual({ ok: true, value: null })
})

it('saves although the previous version cannot be kept, and says so', async () => {
  const path = join(folder, '计划.norma')
  await fs.writeFile(path, 'old')
  await fs.mkdir(`${path}.bak`)
  await fs.writeFile(join(`${path}.bak`, 'inside'), '')
  const saved = await savePlan(path, 'new')
  expect(saved.ok && saved.value !== null ? say('zh-CN', saved.value) : '').toMatch(
    /^已保存，但上一版没有留成“计划\.norma\.bak”/,
  )
  expect(await fs.readFile(path, 'utf8')).toBe('new')
  expect((await fs.readdir(folder)).sort()).toEqual(['计划.norma', '计划.norma.bak'])
})

it('takes names and paths as long as a file system does, in Chinese', async () => {
  const deep = join(folder, ...Array.from({ length: 12 }, (_, level) => `第${level}级${'长'.repeat(60)}`))
  await fs.mkdir(deep, { recursive: true })
  const path = join(deep, `${'规'.repeat(80)}.norma`)
  expect(Buffer.byteLength(path)).toBeGreaterThan(2500)
  expect(words(await savePlan(path, 'one'))).toBe('saved')
  expect(words(await savePlan(path, 'two'))).toBe('saved')
  expect(await fs.readFile(path, 'utf8')).toBe('two')
  const longer = join(folder, `${'规'.repeat(90)}.norma`)
  expect(words(await savePlan(longer, 'one'))).toContain('文件名或路径太长')
})

it('goes on with the journal once a full disk has room: no half line, no entry lost', async () => {
  const disk = smallDisk()
  const home = disk?.folder ?? folder
  const journal = journalWriter(join(home, 'journal'))
  const head = {
    journal: 1,
    title: '甲',
    name: '甲.norma',
    path: null,
    fileHash: null,
    base: '{}',
    unsaved: false,
  } as const
  try {
    await journal.start(head)
    await journal.append(['one'])
    if (disk !== null) {
      await fs.writeFile(join(home, 'other'), 'x'.repeat(200_000))
      await expect(journal.append(['two'.repeat(30_000)])).rejects.toThrow(/ENOSPC/)
      const path = fileOf(join(home, 'journal'), journal.id() ?? '')
      expect(readJournal(await fs.readFile(path))).toMatchObject({ entries: ['one'], cutOff: false })
      await fs.rm(join(home, 'other'))
    } else await journal.append(['two'.repeat(30_000)])
    await journal.append(['three'])
    const path = fileOf(join(home, 'journal'), journal.id() ?? '')
    expect(readJournal(await fs.readFile(path))).toMatchObject({
      entries: ['one', 'two'.repeat(30_000), 'three'],
      cutOff: false,
    })
  } finally {
    await journal.release()
    disk?.close()
  }
})
