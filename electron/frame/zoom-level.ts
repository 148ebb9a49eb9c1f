/** Chromium's own steps: 1.2 to the power of the level. From about half to three times the size. */
export const lowestZoom = -3
export const highestZoom = 6

export const clampZoom = (level: number): number => Math.min(highestZoom, Math.max(lowestZoom, Math.round(level)))
