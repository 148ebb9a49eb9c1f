/**
 * Faces of the page. The standard wants 仿宋, 黑体 and 小标宋, which machines of offices have and which nobody may give away; where one is
 * missing the packaged Noto Serif SC stands in (宋), the same on every machine. Each role is a family of its own, so that a page names roles
 * and never guesses which face a machine has.
 */
const fangSong = ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', 'STFangSong', '华文仿宋']
const hei = ['SimHei', '黑体', 'STHeiti', 'STHeitiSC-Medium', 'Heiti SC']
const song = ['SimSun', '宋体', 'STSong', 'Songti SC', 'STSongti-SC-Regular']
const kai = ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'STKaiti', '华文楷体']
const xiaoBiaoSong = [
  'FZXiaoBiaoSong-B05S',
  '方正小标宋简体',
  'FZXBSJW--GB1-0',
  'FZXiaoBiaoSong-B05',
  '方正小标宋_GBK',
  'FZXBSK--GBK1-0',
]
const packaged = [
  'Noto Serif SC',
  'NotoSerifSC-Regular',
  'Noto Serif CJK SC',
  'NotoSerifCJKsc-Regular',
  'SourceHanSerifSC-Regular',
]
const packagedBold = [
  'NotoSerifSC-Bold',
  'Noto Serif SC Bold',
  'NotoSerifCJKsc-Bold',
  'Noto Serif CJK SC Bold',
  'SourceHanSerifSC-Bold',
]

/** The packaged faces, by the names they have in @fontsource/noto-serif-sc: one file per weight, Chinese and Latin. */
const fontFiles = {
  regular: 'noto-serif-sc-chinese-simplified-400-normal.woff2',
  bold: 'noto-serif-sc-chinese-simplified-700-normal.woff2',
}

/** Faces that Word and Excel files name; a program without one takes the other, or its own. Named as offices have them installed. */
export const officeFonts = {
  body: { name: '仿宋_GB2312', instead: '仿宋,FangSong,STFangsong,Noto Serif CJK SC' },
  title: { name: '方正小标宋简体', instead: '方正小标宋_GBK,宋体,Noto Serif CJK SC' },
  head: { name: '黑体', instead: 'SimHei,STHeiti,Noto Sans CJK SC' },
  second: { name: '楷体_GB2312', instead: '楷体,KaiTi,STKaiti,Noto Serif CJK SC' },
  digits: { name: '宋体', instead: 'SimSun,STSong,Noto Serif CJK SC' },
} as const

/** Family of each role, as css names it. */
export const printFamily = {
  body: '"Norma FangSong"',
  head: '"Norma Hei"',
  digits: '"Norma Song"',
  second: '"Norma Kai"',
  title: '"Norma XiaoBiaoSong"',
}
/** What a sign missing in those faces (∶ ≠) is drawn with: faces with TrueType outlines first, a PDF embeds them whole. */
const fallback = 'SimSun, "Songti SC", "DejaVu Sans", "Noto Serif SC", "Noto Serif CJK SC", serif'
export const fontStack = (role: keyof typeof printFamily): string => `${printFamily[role]}, ${fallback}`

/** For asking a machine whether it has 仿宋. */
export const fangSongSource = fangSong.map((name) => `local("${name}")`).join(', ')

export function fontFaces(fontBase: string | undefined): string {
  const face = (family: string, names: readonly string[], stand: readonly string[], file: string): string => {
    const url = fontBase === undefined ? [] : [`url("${cssUrl(fontBase)}${file}") format("woff2")`]
    const own = names.map((name) => `local("${name}")`)
    const standing = stand.map((name) => `local("${name}")`)
    return `@font-face { font-family: ${family}; font-weight: 400; src: ${[...own, ...url, ...standing].join(', ')}; }`
  }
  return [
    face(printFamily.body, fangSong, packaged, fontFiles.regular),
    face(printFamily.head, hei, packagedBold, fontFiles.bold),
    face(printFamily.digits, song, packaged, fontFiles.regular),
    face(printFamily.second, kai, packaged, fontFiles.regular),
    face(printFamily.title, xiaoBiaoSong, packagedBold, fontFiles.bold),
  ].join('\n')
}

/** A base holding a quote or a backslash could leave the url. */
const cssUrl = (base: string): string => base.replace(/["\\\p{Cc}<>]/gu, (char) => encodeURIComponent(char))
