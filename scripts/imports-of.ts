import { posix } from 'node:path'

const forms = [
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  /new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g,
]

/** What a source file names: static and dynamic imports and workers. Relative ones become names from the project's root. */
export const importsOf = (name: string, text: string): string[] =>
  forms
    .flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''))
    .map((target) => (target.startsWith('.') ? posix.normalize(posix.join(posix.dirname(name), target)) : target))
