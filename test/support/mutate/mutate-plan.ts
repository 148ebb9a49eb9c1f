/** Plan files as no program writes them: structure bent where the gate must look, or bytes that a bad disk gives back. */

const hostile: readonly unknown[] = [
  null,
  true,
  '',
  '0',
  '规划',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  '../../etc/passwd',
  '\u202e\u0000\ufeff',
  '長'.repeat(20_000),
  -1,
  0,
  0.1,
  1e308,
  -1e308,
  5e-324,
  2 ** 53,
  2_000_000_000,
  [],
  [[]],
  {},
  { id: 'x' },
  { toString: 'x' },
]
const hostileKeys = ['__proto__', 'constructor', 'prototype', 'id', '', 'norms', '新字段', 'hasOwnProperty']

type Random = () => number
type Node = Record<string, unknown> | unknown[]
const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

export function mutatePlan(text: string, random: Random): Uint8Array {
  return random() < 0.65 ? bend(text, random) : noise(new TextEncoder().encode(text), random)
}

function bend(text: string, random: Random): Uint8Array {
  const document: Node = JSON.parse(text)
  const times = 1 + Math.floor(random() * 3)
  for (let time = 0; time < times; time += 1) bendOnce(document, random)
  return new TextEncoder().encode(JSON.stringify(document, null, random() < 0.5 ? 2 : undefined))
}

function bendOnce(document: Node, random: Random): void {
  let node = document
  // Down to any depth, so that deep records are met as often as the lists that hold them.
  for (let depth = Math.floor(random() * 6); depth > 0; depth -= 1) {
    const inner = pick(random, Object.values(node).filter(isNode))
    if (inner === undefined) break
    node = inner
  }
  if (Array.isArray(node)) bendList(node, random)
  else bendRecord(node, random)
}

function bendList(list: unknown[], random: Random): void {
  const at = Math.floor(random() * list.length)
  const other = Math.floor(random() * list.length)
  const acts = [
    () => list.splice(at, 1),
    () => list.push(structuredClone(list[at])),
    () => list.push(pick(random, hostile)),
    () => list.reverse(),
    () => list.splice(0),
    () => {
      list[at] = list[other]
    },
    () => list.push(...Array.from({ length: 500 }, () => structuredClone(list[at]))),
  ]
  pick(random, acts)?.()
}

function bendRecord(record: Record<string, unknown>, random: Random): void {
  const keys = Object.keys(record)
  const key = pick(random, keys) ?? 'id'
  const other = pick(random, keys) ?? 'id'
  const put = (name: string, value: unknown): void => {
    Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true })
  }
  const acts = [
    () => delete record[key],
    () => put(key, pick(random, hostile)),
    () => put(key, pick(random, hostile)),
    () => put(key, record[other]),
    () => put(pick(random, hostileKeys) ?? '', record[key]),
    () => put(key, nested(Math.floor(random() * 300))),
    () =>
      typeof record[key] === 'number' &&
      put(key, (record[key] as number) * (random() < 0.5 ? -1 : 10 ** Math.floor(random() * 9))),
    () => typeof record[key] === 'number' && put(key, String(record[key])),
    () => typeof record[key] === 'string' && put(key, `${record[key]}${pick(random, ['', ' ', '\n', '-2', '"'])}`),
  ]
  pick(random, acts)?.()
}

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

function noise(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length)
  const to = Math.min(bytes.length, at + Math.floor(random() * 400))
  const part = bytes.slice(at, to)
  const kinds = [
    () => bytes.slice(0, at),
    () => bytes.slice(at),
    () => join(bytes.slice(0, at), part, bytes.slice(at)),
    () => join(bytes.slice(0, at), bytes.slice(to)),
    () => join(new Uint8Array([0xef, 0xbb, 0xbf]), bytes),
    () => join(new Uint8Array([0xff, 0xfe]), bytes),
    () => join(bytes.slice(0, at), new Uint8Array([0xc3, 0x28, 0, 0xed, 0xa0, 0x80]), bytes.slice(at)),
    () => join(bytes.slice(0, at), new Uint8Array(part.length), bytes.slice(to)),
    () => flipped(bytes, 1, random),
    () => flipped(bytes, 20, random),
    () => digits(bytes, random),
    () => new Uint8Array(0),
  ]
  return pick(random, kinds)?.() ?? bytes
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

function flipped(bytes: Uint8Array, times: number, random: Random): Uint8Array {
  const copy = bytes.slice()
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return copy
}

/** Digits for digits: JSON stays whole, numbers do not. */
function digits(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice()
  for (let time = 0; time < 30; time += 1) {
    const at = Math.floor(random() * copy.length)
    const byte = copy[at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) copy[at] = 0x30 + Math.floor(random() * 10)
  }
  return copy
}
