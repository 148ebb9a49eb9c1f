/** Where a window stood when it was last closed, and where it may stand now. */
import type { Rectangle } from 'electron'
import { z } from 'zod'
import { highestZoom, lowestZoom } from './zoom-level.ts'

const pixels = z.number().int().min(-100_000).max(100_000)
export const windowPlaceSchema = z.strictObject({
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
  maximized: z.boolean(),
  zoom: z.number().min(lowestZoom).max(highestZoom),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

export const smallest = { width: 1024, height: 680 }
const usual = { width: 1440, height: 900 }
/** As much of the title bar as a hand needs to move the window. */
const grip = { width: 200, height: 40 }

/** Each further window stands a title bar lower and to the right, so that none hides another. */
export const cascade = (place: WindowPlace | null, others: number): WindowPlace | null =>
  place === null ? null : { ...place, x: place.x + (others % 8) * 32, y: place.y + (others % 8) * 32 }

type Bounds = Partial<Pick<Rectangle, 'x' | 'y'>> & Pick<Rectangle, 'width' | 'height'>

/**
 * The bounds a window opens with. A place on a display that is gone is given up for the middle of the first display; no window
 * is larger than the display it stands on.
 */
export function boundsFor(place: WindowPlace | null, workAreas: readonly Rectangle[]): Bounds {
  const home = place === null ? undefined : workAreas.find((area) => holdsGrip(area, place))
  const area = home ?? workAreas[0]
  const wanted = place ?? usual
  const size =
    area === undefined
      ? wanted
      : { width: within(wanted.width, area.width, 'width'), height: within(wanted.height, area.height, 'height') }
  const { width, height } = size
  return place === null || home === undefined ? { width, height } : { x: place.x, y: place.y, width, height }
}

const within = (wanted: number, room: number, side: 'width' | 'height'): number =>
  Math.max(Math.min(smallest[side], room), Math.min(wanted, room))

const holdsGrip = (area: Rectangle, { x, y, width }: Rectangle): boolean => {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return seen >= grip.width && y >= area.y - 8 && y + grip.height <= area.y + area.height
}
