import PinyinMatch from 'pinyin-match'

/** Where a name holds what was typed: the characters, or their pinyin or its initials (slsrmyy, shulan); −1 where it does not. */
export function matchAt(name: string, typed: string): number {
  const at = name.normalize('NFKC').toLowerCase().indexOf(typed)
  if (at !== -1 || !/^[a-z' ]+$/.test(typed)) return at
  const found = PinyinMatch.match(name, typed.replace(/[' ]/g, ''))
  return found === false ? -1 : found[0]
}
