/** The formulas of the program as its documentation lists them: one row each of docs/FORMULAS.md, read while building. */
import document from '../../../docs/FORMULAS.md?raw'
import type { Language } from '../../../shared/text/message.ts'
import { type FormulaWords, zhFormulaWords } from '../../../shared/text/zh/formula-words.ts'

export type Formula = {
  readonly id: string
  readonly formula: string
  readonly rounding: string
  readonly source: string
  readonly file: string
}

export const formulas: readonly Formula[] = readFormulas(document)

/** Rows of the tables of a document; what stands around them is for readers of the code. */
export function readFormulas(markdown: string): Formula[] {
  return markdown.split('\n').flatMap((line) => {
    if (!line.startsWith('| ') || /^\|\s*(id\s*\||-)/.test(line)) return []
    const [id = '', formula = '', rounding = '', source = '', file = ''] = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll('`', ''))
    return [{ id, formula, rounding, source, file }]
  })
}

/** A formula in the words of the language; where Chinese has none for it yet, as the document has it. */
export function wordsOf(language: Language, { id, formula, rounding }: Formula): Required<FormulaWords> {
  const words = language === 'zh-CN' ? zhFormulaWords.get(id) : undefined
  return { name: id, formula, rounding, ...words }
}

export const formulaText = (language: Language, formula: Formula): string => {
  const words = wordsOf(language, formula)
  return [words.name, formula.id, words.formula, words.rounding, formula.source].join(' ')
}
