import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page, bundled to `dist/web`. Nothing is inlined: the server's policy allows no scripts but its own files. */
export default defineConfig({
  root: 'src/faces/web',
  base: '/',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The nouns are types and schemas without effects: the page takes what it names and leaves Zod behind.
      treeshake: { moduleSideEffects: id => !id.includes('/src/domain/') },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env['VIVA_API'] ?? 'http://127.0.0.1:8642' } },
})
