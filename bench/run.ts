/**
 * The benchmarks that ask whether the office stays fast: each beside a pair that does the same work with nothing around it.
 *
 *     npm run bench                 all, at most ten minutes
 *     npm run bench -- S2 S5        some
 *     npm run bench -- --full       the numbers of the definition
 *     npm run bench -- --write      also into bench/results.md
 */
import os from 'node:os';
import { memoryAndStart } from './scenarios/s10-memory-and-start.js';
import { queueOverhead } from './scenarios/s11-queue.js';
import { wageEngine } from './scenarios/s12-wage-engine.js';
import { importRows } from './scenarios/s13-import.js';
import { importHours } from './scenarios/s14-hours-import.js';
import { shares } from './scenarios/s15-shares.js';
import { invoiceRun } from './scenarios/s2-invoice-run.js';
import { numbering } from './scenarios/s3-numbering.js';
import { hoursEntry } from './scenarios/s4-hours-entry.js';
import { memberList } from './scenarios/s5-member-list.js';
import { noisyNeighbour } from './scenarios/s7-noisy-neighbour.js';
import { section, write } from './support/report.js';

const SCENARIOS = [
  invoiceRun,
  numbering,
  hoursEntry,
  memberList,
  noisyNeighbour,
  memoryAndStart,
  queueOverhead,
  wageEngine,
  importRows,
  importHours,
  shares,
];

const asked = process.argv.slice(2);
const unknown = asked.find((word) => !/^--(full|write)$/.test(word) && !SCENARIOS.some(({ id }) => id === word));
if (unknown) {
  process.stderr.write(
    `There is no ${unknown}; there are ${SCENARIOS.map(({ id }) => id).join(', ')}, --full and --write.\n`,
  );
  process.exit(1);
}
const named = SCENARIOS.filter(({ id }) => asked.includes(id));
const sections = new Map<string, string>();
for (const scenario of named.length > 0 ? named : SCENARIOS) {
  const before = os.loadavg()[0]!;
  const say = (line: string): void => void process.stderr.write(`${scenario.id} ${line}\n`);
  const findings = await scenario.run({ full: asked.includes('--full'), say });
  const text = section(scenario, findings, [before, os.loadavg()[0]!]);
  sections.set(scenario.id, text);
  process.stdout.write(`${text}\n`);
}
if (asked.includes('--write')) await write(sections);
process.exit(0);
