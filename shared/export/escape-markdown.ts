import { visibleControls } from './visible-controls.ts'

/** Text of a plan inside Markdown: marks that Markdown would read as its own, html, and breaks that would end the row. */
export const escapeMarkdown = (text: string): string =>
  visibleControls(text.replace(/\s*[\t\r\n]+\s*/g, ' ')).replace(/[\\`*_[\]<>|~#]|&(?=[#\w])/g, (mark) => `\\${mark}`)
