import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Each wall with a hole in it: who imports what that it should not. */
const HOLES: [rule: string, file: string, imports: string][] = [
  ['rank-of-kernel', 'libs/kernel/a.ts', '#libs/platform/index.js'],
  ['rank-of-platform', 'libs/platform/a.ts', '#libs/ledger/index.js'],
  ['rank-of-ledger', 'libs/ledger/a.ts', '#libs/identity/index.js'],
  ['rank-of-hours', 'libs/hours/a.ts', '#libs/invoicing/index.js'],
  ['rank-of-invoicing', 'libs/invoicing/a.ts', '#libs/payroll/index.js'],
  ['every-room-has-a-rank', 'libs/attic/a.ts', '#libs/kernel/index.js'],
  ['through-the-door', 'libs/hours/b.ts', '#libs/ledger/data/rows.js'],
  ['through-the-door-from-apps', 'apps/api/b.ts', '#libs/ledger/data/rows.js'],
  ['not-through-the-own-door', 'libs/hours/c.ts', './index.js'],
  ['core-is-pure', 'libs/ledger/core/framework.ts', '@nestjs/common'],
  ['core-is-pure', 'libs/ledger/core/driver.ts', 'pg'],
  ['core-is-pure', 'libs/ledger/core/drawing.ts', 'pdfkit'],
  ['core-is-pure', 'libs/ledger/core/file.ts', 'node:fs'],
  ['core-of-documents-only-draws', 'libs/documents/core/web.ts', 'fastify'],
  ['core-knows-only-core', 'libs/ledger/core/rows.ts', '../data/rows.js'],
  ['core-knows-no-platform', 'libs/ledger/core/clock.ts', '#libs/platform/index.js'],
  ['no-circle', 'libs/ledger/one.ts', './two.js'],
  ['libs-never-import-apps', 'libs/ledger/app.ts', '#apps/api/main.js'],
  ['pages-and-server-share-no-code', 'apps/web/src/page.ts', '#libs/kernel/index.js'],
  ['tests-are-not-imported', 'libs/ledger/test.ts', '#test/support/help.js'],
  ['no-development-package', 'libs/ledger/development.ts', 'fast-check'],
  ['resolvable', 'libs/ledger/nowhere.ts', './nowhere-at-all.js'],
];
const ALLOWED: [file: string, imports: string][] = [
  ['libs/hours/fine.ts', '#libs/kernel/index.js'],
  ['libs/hours/also-fine.ts', '#libs/ledger/index.js'],
  ['libs/documents/core/draw.ts', 'pdfkit'],
  ['libs/ledger/core/fine.ts', './other.js'],
  ['apps/api/fine.ts', '#libs/hours/index.js'],
];

let folder: string;
let found: string[];

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'walls-'));
  for (const room of ['kernel', 'platform', 'ledger', 'identity', 'hours', 'invoicing', 'payroll'])
    write(`libs/${room}/index.ts`, 'export {};');
  for (const file of [
    'libs/ledger/data/rows.ts',
    'libs/ledger/core/other.ts',
    'apps/api/main.ts',
    'test/support/help.ts',
  ])
    write(file, 'export {};');
  write('libs/ledger/two.ts', `import './one.js';`);
  for (const [file, imports] of [...HOLES.map(([, ...hole]) => hole), ...ALLOWED]) write(file, `import '${imports}';`);
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    fs.copyFileSync(name, path.join(folder, name));
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const cruise = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(
    process.execPath,
    [cruise, 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  found = summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`);
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

describe('the walls of the house', () => {
  it.each(HOLES)('%s: seen in %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(found.filter((line) => line.endsWith(` ${file}`))).toEqual([]);
  });
});
