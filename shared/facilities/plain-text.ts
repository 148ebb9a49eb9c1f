/** A pasted text as it is kept: no control characters, line breaks as spaces, wide forms as they are. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
