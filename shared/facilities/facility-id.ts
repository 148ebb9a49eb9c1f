/** Ids of new facilities, made from their names: 舒兰市人民医院, the second of that name 舒兰市人民医院-2. */
const LONGEST = 70

export function idMaker(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return (name) => {
    const letters = name.replace(/[^\p{L}\p{N}._-]+/gu, '').replace(/^[._-]+/, '')
    const short = letters.length <= LONGEST ? letters : [...letters].slice(0, LONGEST).join('').slice(0, LONGEST)
    const base = short || 'facility'
    let id = base
    for (let count = next.get(base) ?? 2; used.has(id); count++) {
      id = `${base}-${count}`
      next.set(base, count + 1)
    }
    used.add(id)
    return id
  }
}
