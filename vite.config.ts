import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import subsetFont from 'subset-font'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { dataFolder } from './src/platform/node/places.ts'

/** The parts of each typeface's axes that the page uses. */
const AXES = [
  { file: /source-serif-4-.*normal/, variationAxes: { wght: { min: 400, max: 600 } } },
  { file: /source-serif-4-.*italic/, variationAxes: { wght: 450 } },
  { file: /ibm-plex-sans-/, variationAxes: { wght: { min: 400, max: 600 } } },
  { file: /jetbrains-mono-/, variationAxes: { wght: 450 } },
]

/** The character ranges of Latin text, as in the fonts' own style sheets. */
const LATIN = [
  [0x20, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2dc],
  [0x2010, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
] as const

/** Drops font weights that the page never uses and formats that no current browser needs: half the first load. */
function leanFonts(): Plugin {
  const text = LATIN.map(([from, to]) =>
    String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  ).join('')
  return {
    name: 'lean-fonts',
    apply: 'build',
    async generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (/\.(ttf|woff)$/.test(name)) delete bundle[name]
        const axes = AXES.find(
          each => each.file.test(name) && name.includes('-latin-') && !name.includes('-ext-'),
        )
        if (axes && file.type === 'asset')
          file.source = await subsetFont(Buffer.from(file.source), text, {
            targetFormat: 'woff2',
            variationAxes: axes.variationAxes,
          })
      }
    },
  }
}

/**
 * Marks the constants of the nouns as free of effects, so that a schema which the page does not name is left out. A
 * call such as `z.object()` counts as an effect otherwise, and one of them brings in all of Zod.
 */
function pureNouns(): Plugin {
  return {
    name: 'pure-nouns',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('/src/domain/')) return null
      const constants = this.parse(code).body.flatMap(node => {
        const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node
        return declared?.type === 'VariableDeclaration' ? declared.declarations : []
      })
      return constants.reduceRight((text, { init }) => {
        if (!init) return text
        const value = text.slice(init.start, init.end)
        return `${text.slice(0, init.start)}/*#__PURE__*/ (() => (${value}))()${text.slice(init.end)}`
      }, code)
    },
  }
}

/** The key of the server that is proxied to, which made it when it was started. */
function serverKey(): string {
  try {
    return readFileSync(join(dataFolder(process.env), 'key'), 'utf8').trim()
  } catch {
    return ''
  }
}

// Otherwise a build started by a test would be a development build, three times the size.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production'

/** The page, bundled to `dist/web`. Nothing is inlined: the server's policy allows no scripts but its own files. */
export default defineConfig({
  root: 'src/clients/web',
  base: '/',
  publicDir: 'public',
  plugins: [react(), leanFonts(), pureNouns()],
  worker: { format: 'es' },
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // The page takes of the nouns, the words and the labs what it names, and leaves behind schemas and Zod, and the
      // texts that only a worker reads.
      treeshake: { moduleSideEffects: id => !/\/src\/(?:domain|wording|labs)\//.test(id) },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': {
        target: process.env['VIVA_API'] ?? 'http://127.0.0.1:4242',
        headers: { authorization: `Bearer ${serverKey()}` },
      },
    },
  },
})
