import { readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { shippedPartsPlugin } from './scripts/shipped-parts-plugin.ts'

/** The fonts of the paper: one file per weight and script, so that a page never waits for a hundred slices. */
const paperFonts = ['chinese-simplified', 'latin'].flatMap((script) =>
  [400, 700].map((weight) => `noto-serif-sc-${script}-${weight}-normal.woff2`),
)

const emitPaperFonts = (): Plugin => ({
  name: 'norma:paper-fonts',
  applyToEnvironment: (environment) => environment.name === 'client',
  async generateBundle() {
    for (const file of paperFonts) {
      const source = await readFile(join(import.meta.dirname, 'node_modules/@fontsource/noto-serif-sc/files', file))
      this.emitFile({ type: 'asset', fileName: `fonts/${file}`, source })
    }
  },
})

const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** Main as an ES module; preload as CommonJS, because a sandboxed preload cannot be anything else. */
const electronPart = (entry: string, format: 'es' | 'cjs') => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external, conditions: ['node'] },
  build: {
    outDir: '../dist/electron',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { [entry]: join(import.meta.dirname, `electron/${entry}.ts`) },
      external,
      output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', codeSplitting: false },
    },
  },
})

export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: './',
  plugins: [react(), emitPaperFonts(), shippedPartsPlugin(import.meta.dirname)],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Inlined data: assets would need more of the policy than img-src; a preload helper script would be inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  environments: { main: electronPart('main', 'es'), preload: electronPart('preload', 'cjs') },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name]
        if (environment !== undefined) await builder.build(environment)
      }
    },
  },
})
