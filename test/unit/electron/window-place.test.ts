import { describe, expect, it } from 'vitest'
import { boundsFor, cascade, type WindowPlace } from '../../../electron/frame/window-place.ts'
import { clampZoom } from '../../../electron/frame/zoom-level.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1280, height: 984 }
const place: WindowPlace = { x: 100, y: 60, width: 1500, height: 940, maximized: false, zoom: 0 }

describe('where a window opens', () => {
  it('where it stood, on whichever display that was', () => {
    expect(boundsFor(place, [screen])).toEqual({ x: 100, y: 60, width: 1500, height: 940 })
    expect(boundsFor({ ...place, x: 2000 }, [screen, right])).toEqual({ x: 2000, y: 60, width: 1280, height: 940 })
  })

  it('in the middle when its display is gone, or its title bar is out of reach', () => {
    for (const lost of [{ x: 2000 }, { x: -1450 }, { y: -300 }, { y: 1030 }, { x: 1800 }])
      expect(boundsFor({ ...place, ...lost }, [screen]), JSON.stringify(lost)).toEqual({ width: 1500, height: 940 })
  })

  it('the first time at 1440 by 900, on a small display no larger than it', () => {
    expect(boundsFor(null, [screen])).toEqual({ width: 1440, height: 900 })
    expect(boundsFor(null, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({ width: 1366, height: 728 })
    expect(boundsFor(null, [])).toEqual({ width: 1440, height: 900 })
  })

  it('a second one a little lower, so that both title bars are seen', () => {
    expect(cascade(place, 2)).toMatchObject({ x: 164, y: 124 })
    expect(cascade(null, 2)).toBeNull()
  })
})

it('zooms between half and three times the size', () => {
  expect([-9, -1, 0, 2, 40].map(clampZoom)).toEqual([-3, -1, 0, 2, 6])
})
