import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { BROWSERS } from './build/browsers';
import { groups } from './build/chunks';
import { icons } from './build/icons';
import { languages } from './build/languages';
import { manifests } from './build/manifest';
import { precompress } from './build/precompress';
import { serviceWorker } from './build/service-worker';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const LOCALES = here('src/locales');
const OUT = here('../../dist/web');

export default defineConfig({
  root: here('.'),
  plugins: [react(), languages(LOCALES), icons(), manifests(LOCALES), serviceWorker(here('.'), OUT), precompress(OUT)],
  server: { port: 5173, proxy: { '/v1': 'http://localhost:3000', '/health': 'http://localhost:3000' } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: BROWSERS,
    // The CSP allows no data: fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
