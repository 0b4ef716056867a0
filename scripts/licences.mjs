// npm run licences: writes docs/licences.md, the packages that are part of what runs and what a browser loads, by licence.
// With --check it changes nothing and ends with code 1 when the list is not what it should be, or a licence is not allowed.
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

process.chdir(path.resolve(import.meta.dirname, '..'));
const LIST = 'docs/licences.md';

/** Free to use in a work under the EUPL 1.2, with a notice at most. */
const ALLOWED = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['Unlicense', 'CC0-1.0', 'PostgreSQL', 'Zlib', 'OFL-1.1', 'EUPL-1.2'],
];
/** Copyleft that we looked at, by package: why it may be here. Everything else copyleft is refused. */
const JUSTIFIED = {
  'axe-core': 'MPL-2.0 holds for its own files only, which we do not change; only tests use it',
};

const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const licences = await licencesByPlace();
const shipped = walk([...Object.keys(packages[''].dependencies), ...inBrowser()]);
const rows = new Map();
for (const place of shipped) {
  const name = place.split('node_modules/').at(-1);
  // the same program for another machine
  if (packages[place].os || packages[place].cpu) continue;
  rows.set(name, licences.get(place) ?? packages[place].license ?? 'unknown');
}

const refused = [...rows].filter(([name, licence]) => !isAllowed(licence) && !(name in JUSTIFIED));
for (const [name, licence] of refused)
  process.stderr.write(`${name} has the licence ${licence}, which is not on the list of allowed ones.\n`);
const list = write(rows);
const current = fs.existsSync(LIST) ? fs.readFileSync(LIST, 'utf8') : '';
if (!process.argv.includes('--check')) fs.writeFileSync(LIST, list);
else if (current !== list) process.stderr.write(`${LIST} is not up to date: run npm run licences.\n`);
if (refused.length > 0 || (process.argv.includes('--check') && current !== list)) process.exit(1);
process.stdout.write(`${rows.size} packages, all under licences that are allowed.\n`);

/** `A OR B`: one of them will do; `A AND B`: both must. */
function isAllowed(text) {
  const words = text.replace(/[()*]/g, '').trim();
  if (words.includes(' OR ')) return words.split(' OR ').some(isAllowed);
  return words.split(' AND ').every((one) => ALLOWED.includes(one.trim()));
}

async function licencesByPlace() {
  const checker = createRequire(import.meta.url)('license-checker-rseidelsohn');
  const found = await promisify(checker.init)({ start: process.cwd(), excludePrivatePackages: true });
  return new Map(
    Object.values(found).map(({ path: folder, licenses }) => [
      folder.slice(folder.indexOf('node_modules')).split(path.sep).join('/'),
      [licenses].flat().join(' AND '),
    ]),
  );
}

/** Packages whose code the pages load: they are bundled, so npm counts them as tools. */
function inBrowser() {
  const names = new Set();
  for (const entry of fs.readdirSync('apps/web/src', { withFileTypes: true, recursive: true })) {
    if (!/\.(tsx?|css)$/.test(entry.name) || /\.spec\./.test(entry.name)) continue;
    const text = fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import|url\()\s*['"]?((?:@[\w-]+\/)?[\w-]+)[^'")]*['")]/g))
      if (packages[''].devDependencies[name]) names.add(name);
  }
  return names;
}

/** Everything these packages need, resolved as Node.js does: the nearest node_modules first. */
function walk(names) {
  const places = new Set();
  const visit = (name, from) => {
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
      const place = `${base ? `${base}/` : ''}node_modules/${name}`;
      if (packages[place]) {
        if (places.has(place)) return;
        places.add(place);
        const { dependencies = {}, optionalDependencies = {} } = packages[place];
        for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, place);
        return;
      }
      if (base === '') return;
    }
  };
  for (const name of names) visit(name, '');
  return places;
}

function write(found) {
  const byLicence = new Map();
  for (const [name, licence] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
  const parts = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence}\n\n${names.join(', ')}\n`);
  return [
    '# Licences\n',
    'Coopkantoor is under the EUPL 1.2. These packages are part of what runs or what a browser loads; `npm run licences` writes',
    'this list, and `.ci/run` refuses a licence that is not allowed (`scripts/licences.mjs`).\n',
    ...parts,
  ].join('\n');
}
