import type { Annex } from '../annex/annex-model.ts'
import { documentHtml } from './document-html.ts'
import { layOutAnnex } from './layout/lay-out-annex.ts'

/** An annex as a print document: what is shown, printed and made into a PDF. */
export const annexHtml = (annex: Annex, { fontBase }: { readonly fontBase?: string } = {}): string =>
  documentHtml({
    pages: layOutAnnex(annex).pages,
    language: annex.language,
    title: annex.title,
    ...(fontBase === undefined ? {} : { fontBase }),
  })
