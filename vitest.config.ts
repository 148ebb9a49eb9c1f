import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './scripts/find-chromium.ts'
import { shippedPartsPlugin } from './scripts/shipped-parts-plugin.ts'

const executablePath = findChromium()

/** Kinds of tests that run in Node: pure functions, laws over generated plans, published tables. */
const inNode = (name: string) => ({
  extends: true as const,
  test: { name, environment: 'node' as const, include: [`test/${name}/**/*.test.ts`], testTimeout: 60_000 },
})

const renderedParts = [
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  '@mantine/core',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
  'chart.js',
  'decimal.js',
  'fflate',
  'papaparse',
  'read-excel-file/universal',
  'write-excel-file/universal',
  'zod',
  'axe-core',
  // What mathjs’s own files import: they are loaded as they are, these are not.
  '@babel/runtime/helpers/defineProperty',
  '@babel/runtime/helpers/extends',
  'complex.js',
  'escape-latex',
  'fraction.js',
  'javascript-natural-sort',
  'seedrandom',
  'tiny-emitter',
  'typed-function',
]

export default defineConfig({
  cacheDir: 'node_modules/.vite-tests',
  test: {
    passWithNoTests: false,
    projects: [
      inNode('unit'),
      inNode('property'),
      inNode('golden'),
      {
        extends: true,
        plugins: [react(), shippedPartsPlugin(import.meta.dirname)],
        // Named up front: a part found only while tests run would be optimised then, and the page reloaded under a test.
        optimizeDeps: { include: renderedParts },
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({
              launchOptions: { args: chromiumArgs, ...(executablePath === undefined ? {} : { executablePath }) },
              contextOptions: { locale: 'zh-CN', viewport: { width: 1440, height: 900 } },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          // One window at a time: they share the display and the clipboard.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
