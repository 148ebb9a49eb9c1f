import { readPack } from '../../../shared/plan/pack.ts'
import type { Pack } from '../../../shared/plan/schema/pack.ts'

const files = import.meta.glob<string>('../../../seeds/norms/*.json', { query: '?raw', import: 'default' })

/** The packs that come with the program, through the same gate as any other; the latest period first. One that is refused is not offered. */
export async function loadPacks(): Promise<readonly Pack[]> {
  const texts = await Promise.all(Object.values(files).map((load) => load()))
  return texts
    .flatMap((text) => {
      const read = readPack(new TextEncoder().encode(text))
      return read.ok ? [read.value] : []
    })
    .sort((a, b) => b.period.from - a.period.from)
}
