import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeAtomic } from '../../../../electron/files/write-atomic.ts'
import { say } from '../../../../shared/text/message.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('writes a new file and replaces an old one, keeping its mode', async () => {
  const path = join(folder, '计划.norma')
  expect(await writeAtomic(path, '一')).toEqual({ ok: true, value: null })
  await chmod(path, 0o640)
  expect(await writeAtomic(path, '二')).toEqual({ ok: true, value: null })
  expect(await readFile(path, 'utf8')).toBe('二')
  expect((await stat(path)).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['计划.norma'])
})

it('follows a link to the file it names', async () => {
  await writeFile(join(folder, 'real.norma'), 'old')
  await symlink('real.norma', join(folder, 'link.norma'))
  await writeAtomic(join(folder, 'link.norma'), 'new')
  expect(await readFile(join(folder, 'real.norma'), 'utf8')).toBe('new')
  expect((await readdir(folder)).sort()).toEqual(['link.norma', 'real.norma'])
})

it('never replaces a read-only file', async () => {
  const path = join(folder, '计划.norma')
  await writeFile(path, 'old')
  await chmod(path, 0o444)
  const written = await writeAtomic(path, 'new')
  expect(written.ok ? '' : say('zh-CN', written.error)).toBe(
    '“计划.norma”是只读文件，没有写入，原文件未变。用“另存为”换一个文件名。',
  )
  expect(await readFile(path, 'utf8')).toBe('old')
})

it('leaves no trace where the last step fails', async () => {
  const path = join(folder, 'taken.norma')
  await mkdir(path)
  await writeFile(join(path, 'inside'), '')
  const written = await writeAtomic(path, 'x')
  expect(written.ok ? '' : say('zh-CN', written.error)).toContain('原文件未变')
  expect(await readdir(folder)).toEqual(['taken.norma'])
})

it('says that the folder is gone', async () => {
  const written = await writeAtomic(join(folder, 'gone/计划.norma'), 'x')
  expect(written.ok ? '' : say('zh-CN', written.error)).toBe(
    '“计划.norma”所在的文件夹不存在，没有写入。用“另存为”选一个文件夹。',
  )
})
