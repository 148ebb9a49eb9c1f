import { expect, it } from 'vitest'
import { safeName } from '../../../shared/ipc/safe-name.ts'

it('keeps Chinese titles and takes out what a file system refuses', () => {
  expect(safeName('舒兰市“十四五”医疗卫生服务体系规划.norma')).toBe('舒兰市“十四五”医疗卫生服务体系规划.norma')
  expect(safeName('../../etc/passwd')).toBe('_.._etc_passwd')
  expect(safeName('a:b*c?"<>|\n.norma ')).toBe('a_b_c______.norma')
  expect(safeName(' .. ')).toBe('norma')
})

it('shortens what no file system takes, before the extension and between characters', () => {
  expect(safeName(`${'n'.repeat(230)}.norma`)).toBe(`${'n'.repeat(94)}.norma`)
  const chinese = safeName(`${'长'.repeat(1500)}.pdf`)
  expect(chinese).toMatch(/^长+\.pdf$/)
  expect(new TextEncoder().encode(chinese).length).toBeLessThanOrEqual(200)
  expect(safeName('😀'.repeat(80))).toBe('😀'.repeat(50))
})
