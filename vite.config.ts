import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the staff interface. Nothing is inlined: the content security policy allows only files of our own. */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['pl-PL', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
