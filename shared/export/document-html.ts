import type { Language } from '../text/message.ts'
import { escapeHtml } from './escape-html.ts'
import type { Page } from './layout/page.ts'
import { pageHtml } from './page-html.ts'
import { documentStyles, pageStyles } from './page-styles.ts'
import { fontFaces } from './print-fonts.ts'

type DocumentInput = {
  readonly pages: readonly Page[]
  readonly language: Language
  /** Window title and title of the PDF. */
  readonly title: string
  readonly fontBase?: string
}

export const documentHtml = ({ pages, language, title, fontBase }: DocumentInput): string =>
  [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${fontFaces(fontBase)}\n${pageStyles}\n${documentStyles}\n</style>`,
    '</head>',
    '<body>',
    `<main>\n${pages.map((page) => pageHtml(page, language)).join('\n')}\n</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
