import fs from 'node:fs';
import path from 'node:path';
import './typescript-hooks.mjs';

/** Stops the embedded server of a test run, if it started one, and removes the run's folder. */
export async function removeTestFolder(folder) {
  if (!isOurs(folder)) return;
  if (fs.existsSync(path.join(folder, 'postgres'))) {
    const { stopEmbeddedPostgres } = await import('../../libs/platform/embedded-postgres/embedded-postgres.ts');
    await stopEmbeddedPostgres(path.join(folder, 'postgres'));
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

const isOurs = (folder) => process.getuid === undefined || [0, fs.statSync(folder).uid].includes(process.getuid());
