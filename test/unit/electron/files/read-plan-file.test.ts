import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPlanFile } from '../../../../electron/files/read-plan-file.ts'
import { say } from '../../../../shared/text/message.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

const refusal = async (path: string): Promise<string> => {
  const read = await readPlanFile(path)
  return read.ok ? 'read' : say('zh-CN', read.error)
}

it('reads the bytes as they are', async () => {
  const path = join(folder, '计划.norma')
  await writeFile(path, '{"format":"norma"}')
  const read = await readPlanFile(path)
  expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('{"format":"norma"}')
  expect(read.ok && read.value.readOnly).toBe(false)
})

it('looks at the size before it reads: a file of 300 MB is named with its size, the limit and what to do', async () => {
  const path = join(folder, '大.norma')
  const file = await open(path, 'w')
  await file.truncate(300 * 1024 * 1024)
  await file.close()
  expect(await refusal(path)).toBe(
    '“大.norma”有 300 MB，上限是 64 MB，没有读入。规划文件一般不到 1 MB，查看是否选错了文件。',
  )
})

it('says what is wrong with a path that holds no plan', async () => {
  await mkdir(join(folder, '夹.norma'))
  expect(await refusal(join(folder, '夹.norma'))).toContain('不是文件')
  expect(await refusal(join(folder, '没有.norma'))).toContain('不在原处')
  expect(await refusal('/dev/zero')).toContain('不是文件')
})
