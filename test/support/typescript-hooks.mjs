// Lets a plain Node process run the sources: node --conditions=source --import ./test/support/typescript-hooks.mjs file.ts
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// this file is loaded once more in the thread that runs the hooks
if (isMainThread) register(import.meta.url);

const isSource = (url) => url.startsWith('file:') && url.endsWith('.ts');

export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && isSource(context.parentURL ?? '')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  const { default: transformer } = await import('./ts-transform.cjs');
  const file = fileURLToPath(url);
  return { format: 'module', shortCircuit: true, source: transformer.process(readFileSync(file, 'utf8'), file).code };
}
