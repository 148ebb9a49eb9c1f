/**
 * An .xlsx is a zip. What it would unpack to is added up from its own directory before a byte is unpacked, and each part gets a
 * buffer of the size it declared and no more, so that a small file cannot fill the memory. Packed again without compression,
 * because the reader would otherwise start threads from blob addresses, which the policy of the page forbids.
 */
import { unzipSync, zipSync } from 'fflate'
import { withoutFarCells } from './far-cells.ts'

export const mostUnpacked = 96 * 1024 * 1024
export const mostParts = 2000

/** Parts a table of texts and numbers is made of; pictures, macros and printer settings stay packed. */
const needed = (name: string): boolean => /\.(xml|rels)$/i.test(name)

export type Unpacked = { readonly plain: ArrayBuffer } | { readonly refused: 'bomb' } | { readonly far: string }

/** Refused where the file would unpack, or be laid out, to more than a table of people can be. Throws where it is no zip. */
export function unpackGuarded(bytes: Uint8Array): Unpacked {
  let size = 0
  let parts = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1
      if (needed(name)) size += originalSize
      return false
    },
  })
  if (size > mostUnpacked || parts > mostParts) return { refused: 'bomb' }
  const near = withoutFarCells(unzipSync(bytes, { filter: ({ name }) => needed(name) }))
  if ('far' in near) return near
  return { plain: zipSync(near.parts, { level: 0 }).slice().buffer }
}
