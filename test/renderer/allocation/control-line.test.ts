import { describe, expect, test } from 'vitest'
import { controlLabels } from '../../../renderer/views/allocation/control-labels.ts'
import { controlAt, controlLine, nice } from '../../../renderer/views/allocation/control-line.ts'

describe('the control total as a line over the population', () => {
  const figures = { population: 406_890, control: 3483, planned: 3513, enough: 3_513_000 / 8.56 }

  test('it meets the planned total where density × population reaches it: 3513 ÷ 8.56 × 1000 = 410 397 persons', () => {
    const line = controlLine(figures, undefined)
    expect(line?.crossing).toBeCloseTo(41.0397, 4)
    expect(controlAt({ density: 8.56 }, line?.crossing ?? 0)).toBeCloseTo(3513, 6)
  })

  test('the current point, the baseline and the planned total lie inside the axes', () => {
    const line = controlLine({ ...figures, population: 398_000, control: 3407 }, figures)
    expect(line?.baseline).toEqual({ x: 40.689, y: 3483 })
    for (const x of [39.8, 40.689, 41.04]) {
      expect(x).toBeGreaterThan(line?.x.low ?? 99)
      expect(x).toBeLessThan(line?.x.high ?? 0)
    }
    expect(line?.y.low).toBeLessThanOrEqual(3407)
    expect(line?.y.high).toBeGreaterThanOrEqual(3513)
  })

  test('without a what-if there is no second point; without a density there is no line', () => {
    expect(controlLine(figures, figures)?.baseline).toBeUndefined()
    const { enough: _, ...noDensity } = figures
    expect(controlLine(noDensity, undefined)).toBeUndefined()
    expect(controlLine({ population: 406_890 }, undefined)).toBeUndefined()
  })

  test('steps of an axis are 1, 2 or 5 times a power of ten', () => {
    expect([nice(4, 5), nice(428, 3), nice(0.7, 5), nice(0, 5)]).toEqual([1, 200, 0.2, 1])
  })

  test('with room left the label of the current point keeps off the planned line', () => {
    const line = controlLine({ ...figures, population: 430_000, control: 3681 }, figures)
    if (line === undefined) throw new Error('no line')
    const ctx = document.createElement('canvas').getContext('2d')
    if (ctx === null) throw new Error('no canvas')
    const written: { words: string; base: number }[] = []
    ctx.fillText = (words, _, base) => written.push({ words, base })
    const down = (value: number): number => 84 - ((value - 3000) / 1000) * 84
    const scales = {
      x: { getPixelForValue: (value: number) => ((value - 36) / 10) * 480 },
      y: { getPixelForValue: down },
    }
    const chart = { ctx, scales, chartArea: { left: 0, right: 480, top: 0, bottom: 84 } }
    const { afterDatasetsDraw } = controlLabels(line, 'zh-CN', () => 'black')
    Reflect.apply(afterDatasetsDraw ?? (() => undefined), undefined, [chart])
    const label = written.find(({ words }) => words.startsWith('当前'))
    expect(label?.words).toBe('当前 3,681，余 168')
    // 12 px letters: none of their height on the line.
    expect((label?.base ?? 0) - 10 > down(3513) || (label?.base ?? 0) + 2 < down(3513)).toBe(true)
  })
})
