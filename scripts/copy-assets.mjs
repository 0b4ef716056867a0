// Data the program reads beside its code (legal parameters, chart of accounts) goes where the built code looks for it.
import fs from 'node:fs';
import path from 'node:path';

process.chdir(path.resolve(import.meta.dirname, '..'));
const data = ['libs', 'apps/web/src/locales'].flatMap((folder) =>
  fs.readdirSync(folder, { withFileTypes: true, recursive: true }),
);
for (const entry of data) {
  if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
  const source = path.join(entry.parentPath, entry.name);
  const target = path.join('dist', source);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(source, target);
}
