import { expect, test } from 'vitest'
import { escapeMarkdown } from '../../../shared/export/escape-markdown.ts'
import { toMarkdown } from '../../../shared/export/to-markdown.ts'
import { county, primary } from '../../golden/print/shulan-models.ts'

test('a table with heading, unit, numbers to the right and numbered notes', () => {
  const text = toMarkdown([{ ...county, notes: primary.notes.slice(1) }], { language: 'zh-CN' })
  expect(text).toBe(
    [
      '### 2025年舒兰市级医疗机构床位数配置规划',
      '',
      '单位：张',
      '',
      '| 医院名称 | 2020年编制床位 | 2025年规划床位 | 按方案测算 |',
      '| --- | ---: | ---: | ---: |',
      '| 舒兰市人民医院 | 495 | 730 | 730 |',
      '| 舒兰市第二人民医院 | 320 | 320 | 320 |',
      '| 舒兰市妇幼保健院 | 30 | 50 | 50 |',
      '| 合计 | 845 | 1100 | 1100 |',
      '',
      '注：',
      '',
      '1. 与原文不同（括号内为原文数）：合计“2025年规划床位”705（685）。',
      '2. 舒兰市滨河社区卫生服务中心原文未列，不按 0 计。',
      '',
    ].join('\n'),
  )
})

test('entities and control characters stay text, a plain & is left alone', () => {
  expect(escapeMarkdown('A & B &lt;i&gt; \u001b]0;x\u0007 \u202e名')).toBe('A & B \\&lt;i\\&gt; ␛\\]0;x␇ �名')
})

test('marks of Markdown and breaks inside a name stay text', () => {
  const text = toMarkdown(
    [{ ...county, rows: [{ key: 'a', label: 'a|b *c* <i>\n`d`', role: 'facility', cells: {} }] }],
    {
      language: 'zh-CN',
    },
  )
  expect(text).toContain('| a\\|b \\*c\\* \\<i\\> \\`d\\` | — | — | — |')
})
