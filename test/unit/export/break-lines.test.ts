import { expect, test } from 'vitest'
import { breakEvenly, breakLines, widestWord } from '../../../shared/export/layout/break-lines.ts'
import { headLines, headWordWidth } from '../../../shared/export/layout/head-lines.ts'
import { textWidth } from '../../../shared/export/layout/text-width.ts'

test('an ideograph is one em, so ten of them fill ten em', () => {
  expect(textWidth('舒兰市人民医院', 16)).toBe(112)
  expect(breakLines('舒兰市人民医院舒兰市', 160, 16)).toEqual(['舒兰市人民医院舒兰市'])
  expect(breakLines('舒兰市人民医院舒兰市', 159, 16)).toEqual(['舒兰市人民医院舒兰', '市'])
})

test('closing marks do not begin a line, opening marks do not end one', () => {
  expect(breakLines('设置发热诊室（门诊）的', 112, 16)).toEqual(['设置发热诊室', '（门诊）的'])
  expect(breakLines('执业医师数达到，完成', 112, 16)).toEqual(['执业医师数达', '到，完成'])
})

test('a number stays whole where the line can hold it', () => {
  expect(breakLines('常住人口406890人', 88, 16)).toEqual(['常住人口', '406890人'])
  expect(breakLines('12345678901234567890', 60, 10)).toEqual(['1234567890', '1234567890'])
})

test('line breaks and control characters in a name become spaces', () => {
  expect(breakLines('甲\n乙\u0000丙', 1000, 16)).toEqual(['甲 乙 丙'])
})

test('an empty text is one empty line', () => {
  expect(breakLines('', 100, 16)).toEqual([''])
  expect(breakLines('  \n ', 100, 16)).toEqual([''])
})

test('每千 is not taken apart from within, and 千人口数 stays whole', () => {
  expect(breakEvenly('每千人口数', 64, 16)).toEqual(['每千', '人口数'])
  expect(widestWord('每千人口数', 16)).toBe(48)
  expect(widestWord('千人口数', 16)).toBe(64)
})

test('the width of a head holds its year and its longest word', () => {
  expect(headWordWidth('2020年床位', 10)).toBeCloseTo(34)
  expect(headWordWidth('2020年控制总人口数', 10)).toBeCloseTo(34)
})

test('heads break after the year and otherwise evenly', () => {
  expect(headLines('2020年编制床位', 66, 16)).toEqual(['2020年', '编制床位'])
  expect(breakEvenly('每千人口医疗床位', 112, 16)).toEqual(['每千人口', '医疗床位'])
})
