import { expect, it } from 'vitest'
import { readProblem, writeProblem } from '../../../../electron/files/file-problem.ts'
import { say } from '../../../../shared/text/message.ts'

const problem = (code: string): Error => Object.assign(new Error(code), { code })

it.each([
  ['ENOENT', '不在原处'],
  ['EISDIR', '不是文件'],
  ['EACCES', '没有权限读'],
  ['EIO', '读写失败（EIO）'],
])('reading: %s', (code, words) => {
  expect(say('zh-CN', readProblem('计划.norma', problem(code)))).toContain(words)
})

it.each([
  ['EACCES', '没有权限写'],
  ['EROFS', '没有权限写'],
  ['ENOSPC', '磁盘空间不够'],
  ['EBUSY', '正被别的程序占用'],
  ['EIO', '读写失败（EIO）'],
])('writing: %s, and the old file is unchanged', (code, words) => {
  const sentence = say('zh-CN', writeProblem('计划.norma', problem(code)))
  expect(sentence).toContain(words)
  expect(sentence).toContain('原文件未变')
})
