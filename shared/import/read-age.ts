import { plainText } from './plain-text.ts'
import { closedAge, openAge, singleAge } from './words.ts'

/** Completed years of age, ends included; `to` is absent for “and above”. */
export type AgeBand = { readonly from: number; readonly to?: number }

const oldest = 120

/** 0-4岁, 15～59, 80岁及以上, 80+, 0岁; undefined for anything else. */
export function readAge(text: string): AgeBand | undefined {
  const typed = plainText(text).replace(/\s/g, '')
  const open = openAge.exec(typed)
  if (open !== null) return within({ from: Number(open[1]) })
  const closed = closedAge.exec(typed)
  if (closed !== null) return within({ from: Number(closed[1]), to: Number(closed[2]) })
  const single = singleAge.exec(typed)
  return single === null ? undefined : within({ from: Number(single[1]), to: Number(single[1]) })
}

const within = (band: AgeBand): AgeBand | undefined =>
  band.from <= oldest && (band.to === undefined || (band.to >= band.from && band.to <= oldest)) ? band : undefined
