import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { BROWSERS } from './browsers';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** The pages that work without a connection, and the words of the first pages in every language. */
const OFFLINE_PAGES =
  /features\/(session\/sign-in-page|home\/home-page|hours\/(week-page|phone-week))|app\/(shell\/shell|no-cooperative)|virtual:words\/\w\w\/first/;
const ALSO = ['/', '/scheme.js', '/favicon.svg'];
/** Other subsets come with the words that need them. */
const FONT = /(hanken|familjen)-grotesk-latin-wght-normal.*\.woff2$/;

/** Every file the entry and the offline pages need, by their addresses. */
export function shellFiles(bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk');
  const wanted = new Set<string>();
  const take = (chunk: Chunk | undefined): void => {
    if (!chunk || wanted.has(chunk.fileName)) return;
    wanted.add(chunk.fileName);
    chunk.imports.forEach((name) => take(chunks.find((one) => one.fileName === name)));
  };
  chunks.filter((one) => one.isEntry || OFFLINE_PAGES.test(one.facadeModuleId ?? '')).forEach(take);
  const styles = Object.keys(bundle).filter((name) => name.endsWith('.css') || FONT.test(name));
  return [...ALSO, ...[...wanted, ...styles].sort().map((name) => `/${name}`)];
}

/** Builds the service worker after the pages, because it names their files. */
export function serviceWorker(root: string, out: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle(_options, bundle) {
      const files = shellFiles(bundle);
      const page = fs.readFileSync(path.join(out, 'index.html'));
      const name = crypto.createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 12);
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        define: { __SHELL__: JSON.stringify({ name, files }) },
        build: {
          outDir: out,
          emptyOutDir: false,
          copyPublicDir: false,
          target: BROWSERS,
          rolldownOptions: {
            input: path.join(root, 'src/sw/sw.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}
