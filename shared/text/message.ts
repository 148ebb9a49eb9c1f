/** Words are kept apart from the engine: results carry a key and its arguments, the edge of the program turns them into a sentence. */
import { enPlanWords } from './en/plan-words.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
export type TextKey = keyof typeof zh
export type Message = { readonly key: TextKey; readonly args?: Readonly<Record<string, string | number>> }

const catalogs: Record<Language, Record<TextKey, string>> = { 'zh-CN': zh, en }

export const message = (key: TextKey, args?: Readonly<Record<string, string | number>>): Message =>
  args === undefined ? { key } : { key, args }

/**
 * The sentence for a message. {name} in the template is replaced by the argument of that name; {@name} by the words of the text
 * key it holds, filled from the same arguments. An argument is never read as a template. A bracket whose only argument is empty
 * goes with it: a figure without a source has no line to name.
 */
export function say(language: Language, { key, args = {} }: Message): string {
  const catalog = catalogs[language]
  const template = catalog[key].replace(bracketed, (whole, name: string) => (args[name] === '' ? '' : whole))
  return template.replace(/\{(@?)(\w+)\}/g, (whole, look: string, name: string) => {
    const value = args[name]
    if (value === undefined) return whole
    if (typeof value === 'number') return digits(value)
    return look === '@' && isTextKey(value) ? say(language, { key: value, args }) : planWord(language, value)
  })
}

/** A unit or resource of a plan (张) and the comma of a list as a sentence of the language needs them; every other text stays. */
export const planWord = (language: Language, text: string): string =>
  language === 'en' ? (enPlanWords.get(text) ?? text.replaceAll('、', ', ')) : text

/** A bracket around one argument, with the space before it: where the argument is empty it would say “（第  行）”. */
const bracketed = /\s?[（(][^（()）{}]*\{(\w+)\}[^（()）{}]*[)）]/g

const isTextKey = (key: string): key is TextKey => Object.hasOwn(zh, key)

/** A number in running text: shortest exact decimal, true minus, no thousands comma. */
export const digits = (value: number): string => String(value).replace('-', '−')
