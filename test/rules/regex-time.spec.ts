import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** As long as any text that reaches a pattern: a field of notes. Patterns of fields see 200 characters at most. */
const LENGTH = 4_000;
/** Ten times what the slowest of them takes on a slow machine. */
const MOST_MS = 250;

const files = (fs.readdirSync('libs', { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && !/\.(spec|db-spec|e2e-spec)\.ts$|[/\\]cases[/\\]/.test(file))
  .map((file) => path.join('libs', file));

/** Every pattern written in the server's source, with where it stands. */
function patternsOf(file: string): { where: string; source: string; flags: string }[] {
  const tree = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { where: string; source: string; flags: string }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ where: `${file}:${line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

const UNITS = [
  'a',
  'A',
  '0',
  '9',
  ' ',
  '\t',
  '-',
  '.',
  ',',
  '/',
  ':',
  '+',
  '_',
  'a-',
  'a.',
  '0.',
  '0,',
  ' a',
  '1 ',
  "'",
  '"',
  '(',
  'é',
  '\u00a0',
];
const TAILS = ['', '!', '\u0000', '\n', '@', 'a@a.', ' x'];
const HEADS = ['', 'a', '0', 'http://', 'a@', '"', '-'];

/** Texts that make a careless pattern try every way to divide them. */
const worst = HEADS.flatMap((head) =>
  UNITS.flatMap((unit) =>
    TAILS.map((tail) => `${head}${unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)}${tail}`),
  ),
);

/** Milliseconds of the slowest text; Infinity when the clock stopped it. */
function slowest(source: string, flags: string): number {
  const sandbox = {
    pattern: new RegExp(source, flags.replace(/[gy]/g, '')),
    texts: worst,
    most: 0,
    now: () => performance.now(),
  };
  try {
    vm.runInNewContext(
      'for (const text of texts) { const start = now(); pattern.test(text); most = Math.max(most, now() - start) }',
      sandbox,
      { timeout: 20 * MOST_MS },
    );
    return sandbox.most;
  } catch {
    return Infinity;
  }
}

describe('the time of a pattern is bounded, whatever it is given', () => {
  const patterns = files.flatMap(patternsOf);

  it('knows enough of them to mean something', () => {
    expect(patterns.length).toBeGreaterThan(80);
  });

  it(`takes less than ${MOST_MS} ms for every one of them`, () => {
    const slow = patterns
      .map(({ where, source, flags }) => ({ where, source, took: slowest(source, flags) }))
      .filter(({ took }) => took > MOST_MS)
      .map(({ where, source, took }) => `${where} /${source}/ took ${Math.round(took)} ms`);
    expect(slow).toEqual([]);
  }, 120_000);

  it('would see one that is not', () => {
    expect(slowest('^(a+)+$', '')).toBeGreaterThan(MOST_MS);
  });
});
