import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isAlive, readPostmaster } from '#libs/platform/embedded-postgres/postmaster.js';
import { stopEmbeddedPostgres } from '#libs/platform/index.js';
import { freePort, OfficeProcess } from '../support/office-process.js';

// a start of the whole office takes two seconds, and many on a busy machine
jest.setTimeout(90_000);

let top: string;
let dataDir: string;
beforeEach(() => {
  top = fs.mkdtempSync(path.join(os.tmpdir(), 'reset-'));
  fs.chmodSync(top, 0o711);
  dataDir = path.join(top, 'data');
});
afterEach(async () => {
  await stopEmbeddedPostgres(path.join(dataDir, 'postgres'));
  fs.rmSync(top, { recursive: true });
});

function reset(): { code: number | null; said: string } {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/reset.mjs'], { env, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

describe('npm run reset', () => {
  it('says so when there is nothing', () => {
    expect(reset()).toEqual({ code: 0, said: `There is nothing to throw away: ${dataDir} does not exist.\n` });
  });

  it('leaves a folder alone that is not ours', () => {
    fs.mkdirSync(dataDir);
    fs.writeFileSync(path.join(dataDir, 'thesis.txt'), 'years of work');
    const { code, said } = reset();
    expect(code).toBe(1);
    expect(said).toContain('nothing was removed');
    expect(fs.existsSync(path.join(dataDir, 'thesis.txt'))).toBe(true);
  });

  it('refuses while the office is open, and clears everything away when it was killed', async () => {
    const office = OfficeProcess.start({ DATA_DIR: dataDir, PORT: String(await freePort()), DEMO: 'off' });
    await office.opened();
    const refused = reset();
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('Close it first');
    expect(fs.existsSync(path.join(dataDir, 'secrets.json'))).toBe(true);

    await office.end('SIGKILL');
    const { pid } = readPostmaster(path.join(dataDir, 'postgres', 'cluster'))!;
    expect(reset()).toEqual({ code: 0, said: `Removed ${dataDir}. The next npm start begins anew.\n` });
    expect(fs.existsSync(dataDir)).toBe(false);
    expect(isAlive(pid)).toBe(false);
  });
});
