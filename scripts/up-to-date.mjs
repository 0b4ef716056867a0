// Installs and builds only when something changed. Node's own modules only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const STAMP = 'dist/.built';
const SOURCES = ['apps', 'libs', 'migrations', 'bench', 'test/seed', 'scripts/copy-assets.mjs'];
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'node_modules/.package-lock.json'];

/** Packages as the lock file says. Install scripts stay off: nothing here needs one. */
export function installed() {
  process.chdir(root);
  // a link leads to somebody else's packages, and npm ci would empty them first
  if (fs.lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json')) return;
  say('Installing packages, once …');
  run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** The server and the web application in dist/. */
export function built() {
  const newest = Math.max(...SOURCES.map(newestIn), ...SETTINGS.map(modified));
  if (modified(STAMP) >= newest) return;
  say('Building …');
  run('npm', ['run', '--silent', 'build']);
  fs.writeFileSync(STAMP, '');
}

/** Ends this process with the command's code when the command fails. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

const say = (line) => process.stderr.write(`${line}\n`);

function modified(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A folder's own time tells that a file in it was removed or renamed. */
function newestIn(place) {
  if (!fs.statSync(place, { throwIfNoEntry: false })?.isDirectory()) return modified(place);
  const entries = fs.readdirSync(place, { withFileTypes: true, recursive: true });
  return entries.reduce(
    (newest, entry) => Math.max(newest, modified(path.join(entry.parentPath, entry.name))),
    modified(place),
  );
}
