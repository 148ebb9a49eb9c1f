import { expect, it } from 'vitest'
import { safeName } from '../../../../electron/files/safe-name.ts'

it('keeps Chinese titles and takes out what a file system refuses', () => {
  expect(safeName('舒兰市“十四五”医疗卫生服务体系规划.norma')).toBe('舒兰市“十四五”医疗卫生服务体系规划.norma')
  expect(safeName('../../etc/passwd')).toBe('_.._etc_passwd')
  expect(safeName('a:b*c?"<>|\n.norma ')).toBe('a_b_c______.norma')
  expect(safeName(' .. ')).toBe('norma')
})
