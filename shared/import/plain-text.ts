/** Full-width forms, typographic dashes and spaces as their plain neighbours, for reading words and years. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015\ufe63\u301c]/g, '-')
    .trim()
