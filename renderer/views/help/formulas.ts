/** The formulas of the program as its documentation lists them: one row each of docs/FORMULAS.md, read while building. */
import document from '../../../docs/FORMULAS.md?raw'
import type { Language } from '../../../shared/text/message.ts'
import { type FormulaWords, zhFormulaWords } from '../../../shared/text/zh/formula-words.ts'

export type Formula = {
  readonly id: string
  /** In Chinese, where the document has one. */
  readonly name?: string
  readonly formula: string
  readonly rounding: string
  readonly source: string
  readonly file: string
}

export const formulas: readonly Formula[] = readFormulas(document)

/**
 * Rows of the tables of a document; what stands around them is for readers of the code. Two kinds of rows: shapes of norms
 * (id, code, name, formula, symbols, units, rounding, source, example, file) and the others (id, formula, rounding, source, file).
 */
export function readFormulas(markdown: string): Formula[] {
  return markdown.split('\n').flatMap((line) => {
    if (!line.startsWith('| ') || /^\|\s*(id\s*\||-)/.test(line)) return []
    const cells = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll('`', ''))
    if (cells.length < 10) {
      const [id = '', formula = '', rounding = '', source = '', file = ''] = cells
      return [{ id, formula, rounding, source, file }]
    }
    const [id = '', code = '', name = '', formula = '', , , rounding = '', source = '', , file = ''] = cells
    return [{ id: code === '–' ? id : `${id} (${code})`, name, formula, rounding, source, file }]
  })
}

/** A formula in the words of the language; where Chinese has none for it yet, as the document has it. */
export function wordsOf(language: Language, { id, name, formula, rounding }: Formula): Required<FormulaWords> {
  const words = language === 'zh-CN' ? zhFormulaWords.get(id) : undefined
  return { name: (language === 'zh-CN' ? name : undefined) ?? id, formula, rounding, ...words }
}

export const formulaText = (language: Language, formula: Formula): string => {
  const words = wordsOf(language, formula)
  return [words.name, formula.id, words.formula, words.rounding, formula.source].join(' ')
}
