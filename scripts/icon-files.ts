/** The two formats that hold one picture in several sizes; both take PNG as it is. */

/** Windows: a directory of at most 256 pixels each, then the pictures. */
export function ico(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const pictures = [...drawn].filter(([size]) => size <= 256)
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 does not fit a byte and is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)])
}

/** Names of Apple's PNG entries by pixels. */
const kinds: readonly (readonly [kind: string, pixels: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]

/** macOS: a tag and a length before every picture and before the whole. */
export function icns(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const entries = kinds.flatMap(([kind, pixels]) => {
    const png = drawn.get(pixels)
    return png === undefined ? [] : [Buffer.concat([tag(kind, png.length + 8), png])]
  })
  const length = entries.reduce((sum, entry) => sum + entry.length, 8)
  return Buffer.concat([tag('icns', length), ...entries])
}

function tag(kind: string, length: number): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(length, 4)
  return head
}
