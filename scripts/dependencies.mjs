// npm run dependencies: asks the registry whether a package that runs has a known fault. Ends with code 1 when one is serious;
// says plainly when the registry could not be asked, which is no proof of anything.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';

const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const answer = parse(asked.stdout);
const counts = answer?.metadata?.vulnerabilities;

if (!counts) {
  const reason =
    answer?.message ??
    answer?.error?.summary ??
    asked.stderr.split('\n').find((line) => /audit|error/i.test(line)) ??
    'no answer';
  process.stdout.write(`NOT DONE: the registry could not be asked for known faults (${String(reason).trim()}).\n`);
  process.stdout.write('Run npm run dependencies again where it can be reached; nothing is known now.\n');
} else {
  const serious = counts.high + counts.critical;
  process.stdout.write(
    `Known faults: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low.\n`,
  );
  for (const [name, { severity, range }] of Object.entries(answer.vulnerabilities ?? {}))
    process.stdout.write(`  ${severity}: ${name} ${range}\n`);
  if (serious > 0) process.exit(1);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
