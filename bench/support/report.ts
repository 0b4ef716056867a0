import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Finding, Scenario } from './scenario.js';
import { spreadText } from './spread.js';

const FILE = path.resolve(import.meta.dirname, '../../../bench/results.md');
const HEAD = `# What the benchmarks gave

\`npm run bench -- --write\` writes this file. Product and pair run alternately, every figure is the median of the rounds with
[lowest..highest], the first round is thrown away; cpu-seconds are those of all processes of the product and of PostgreSQL with
its queue. PostgreSQL has the settings it comes with: fsync, synchronous_commit and full_page_writes are on.
`;

/** One scenario as a section of the results. */
export function section(scenario: Scenario, findings: readonly Finding[], load: readonly [number, number]): string {
  const rows = findings.map(({ figure, pair, product, target, what }) =>
    [what, product, pair, figure ? spreadText(figure) : '', target?.text ?? '', verdict({ figure, target })].join(
      ' | ',
    ),
  );
  return [
    `## ${scenario.id} ${scenario.title}`,
    '',
    scenario.about,
    '',
    '| what | product | pair | ratio | target | verdict |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine()}, load ${load.map((value) => value.toFixed(1)).join(' to ')}.`,
    '',
  ].join('\n');
}

const verdict = ({ figure, target }: Pick<Finding, 'figure' | 'target'>): string =>
  figure && target ? (target.met(figure) ? 'met' : '**missed**') : '';

const machine = (): string =>
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, node ${process.versions.node}`;

/** Puts sections in the file, each in place of the one that was there. */
export async function write(sections: ReadonlyMap<string, string>): Promise<void> {
  const all = new Map([...earlier(), ...sections]);
  const sorted = [...all].sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)));
  const text = `${HEAD}\n${sorted.map(([, each]) => each).join('\n')}`;
  fs.writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' }));
}

function earlier(): Map<string, string> {
  if (!fs.existsSync(FILE)) return new Map();
  const parts = fs
    .readFileSync(FILE, 'utf8')
    .split(/^(?=## S\d)/m)
    .slice(1);
  return new Map(parts.map((part) => [/^## (S\d+)/.exec(part)![1]!, `${part.trimEnd()}\n`]));
}
