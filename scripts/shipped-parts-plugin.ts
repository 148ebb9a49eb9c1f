import type { Plugin } from 'vite'
import { shippedParts } from './shipped-parts.ts'

const id = 'virtual:shipped-parts'

/** The list of shipped parts as a module, read from what is installed while building: it cannot grow old. */
export const shippedPartsPlugin = (root: string): Plugin => ({
  name: 'norma:shipped-parts',
  resolveId: (source) => (source === id ? `\0${id}` : null),
  load: (resolved) => (resolved === `\0${id}` ? `export default ${JSON.stringify(shippedParts(root))}` : null),
})
