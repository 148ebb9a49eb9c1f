/** Finding facilities: by any part of a name, an alias, a code or a 医共体, and by pinyin. */
import type { Facility } from '../plan/schema/facility.ts'
import { matchAt } from './match-name.ts'

export function finder(query: string): (facility: Facility) => boolean {
  const typed = query.trim().normalize('NFKC').toLowerCase()
  if (typed === '') return () => false
  const inText = (text: string | undefined): boolean => text?.normalize('NFKC').toLowerCase().includes(typed) ?? false
  const inName = (name: string): boolean => matchAt(name, typed) !== -1
  return ({ name, aliases, campuses, codes, consortium, id }) =>
    inName(name) ||
    (aliases?.some(inName) ?? false) ||
    (campuses?.some((campus) => inName(campus.name)) ?? false) ||
    inText(codes?.institution) ||
    inText(codes?.creditCode) ||
    inText(consortium) ||
    id.toLowerCase() === typed
}
