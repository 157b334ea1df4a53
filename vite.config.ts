// Builds what browsers get, with hashed names, and the server, with its packages left outside.
import { existsSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import { writeWordList } from './src/support/spelling/public.ts'

const browserEntries = ['src/browser.ts', 'src/base/ui/styles/site.css']

/** The words of Swedish are made into a list once, and lie beside the server. */
const wordsBeside: Plugin = {
  name: 'words-beside',
  applyToEnvironment: ({ name }) => name === 'ssr',
  closeBundle: () => writeWordList('dist/server/words.bin'),
}

export default defineConfig({
  publicDir: false,
  plugins: [wordsBeside],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/public',
        emptyOutDir: true,
        manifest: 'manifest.json',
        modulePreload: false,
        assetsInlineLimit: 0,
        rollupOptions: { input: browserEntries.filter((entry) => existsSync(entry)) },
      },
    },
    ssr: {
      resolve: { external: true },
      build: {
        ssr: true,
        outDir: 'dist/server',
        emptyOutDir: true,
        sourcemap: true,
        minify: false,
        target: 'node24',
        rollupOptions: {
          input: {
            cli: 'src/cli.ts',
            reader: 'src/support/recognition/actions/reader/program.ts',
            optimiser: 'src/support/optimising/actions/thread/program.ts',
          },
        },
      },
    },
  },
})
