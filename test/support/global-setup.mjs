// Starts nothing: the first suite that asks for a database starts the server (database.ts). Suites that never ask pay nothing.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeTestFolder } from './test-folder.mjs';

const NAME = /^coopkantoor-test-(\d+)-/;

export default async function globalSetup() {
  await sweepKilledRuns();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `coopkantoor-test-${process.pid}-`));
  // started by root, the server runs as somebody else, who must be able to get to its own folder inside
  fs.chmodSync(folder, 0o711);
  process.env.TEST_FOLDER = folder;
  process.env.TEST_RUN = `${process.pid}_${Date.now().toString(36)}`;
}

/** A run that was killed could not clear up; the next one does. */
async function sweepKilledRuns() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const run = NAME.exec(name);
    if (run && !isAlive(Number(run[1]))) await removeTestFolder(path.join(os.tmpdir(), name));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
