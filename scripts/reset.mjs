// npm run reset: throws the data folder away. The next start makes a new one.
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..', process.env.DATA_DIR || '.data');
const say = (line) => process.stdout.write(`${line}\n`);

if (!fs.existsSync(folder)) {
  say(`There is nothing to throw away: ${folder} does not exist.`);
} else if (!fs.existsSync(path.join(folder, 'secrets.json'))) {
  say(`${folder} is not a data folder of Coopkantoor (it holds no secrets.json); nothing was removed.`);
  process.exitCode = 1;
} else if (await isOpen()) {
  say('The office is open on this data folder. Close it first (Ctrl-C where it runs), then reset again.');
  process.exitCode = 1;
} else {
  await removeData();
  say(`Removed ${folder}. The next npm start begins anew.`);
  if (process.env.DATABASE_URL)
    say('The database behind DATABASE_URL is untouched; drop it yourself if you want it gone too.');
}

async function isOpen() {
  const postgres = await embedded();
  return postgres ? postgres.isEmbeddedPostgresInUse(path.join(folder, 'postgres'), password()) : false;
}

async function removeData() {
  const cluster = path.join(folder, 'postgres');
  const postgres = await embedded();
  await postgres?.stopEmbeddedPostgres(cluster);
  // started by root from a closed folder, the cluster is elsewhere and this is a link to it
  if (fs.existsSync(cluster)) fs.rmSync(fs.realpathSync(cluster), { recursive: true, force: true });
  fs.rmSync(folder, { recursive: true, force: true });
}

function password() {
  return JSON.parse(fs.readFileSync(path.join(folder, 'secrets.json'), 'utf8')).embedded;
}

/** Without a build there is no program that could be running. */
async function embedded() {
  const built = new URL('../dist/libs/platform/embedded-postgres/embedded-postgres.js', import.meta.url);
  return fs.existsSync(built) && fs.existsSync(path.join(folder, 'postgres')) ? import(built.href) : undefined;
}
