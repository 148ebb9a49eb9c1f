import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

declare const held: unique symbol
/** A list of plain data, compressed; records much alike take a tenth of their room. */
export type PackedList<T> = { readonly bytes: Uint8Array; readonly [held]?: T }

export const packList = <T>(list: readonly T[]): PackedList<T> => ({
  bytes: deflateSync(strToU8(JSON.stringify(list))),
})

export const unpackList = <T>({ bytes }: PackedList<T>): readonly T[] => JSON.parse(strFromU8(inflateSync(bytes)))
