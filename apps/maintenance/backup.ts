import fs from 'node:fs';
import path from 'node:path';
import {
  BackupRefused,
  documentFilesOf,
  loadConfig,
  makeBackup,
  readSecrets,
  type BackupMade,
} from '#libs/platform/index.js';
import { command, say } from './command.js';
import { proofs } from './proofs.js';
import { openServer } from './server.js';

/** `npm run backup [-- file]`: one encrypted file of everything the office keeps, while it is open or closed. */
await command(async () => {
  const config = loadConfig(process.env);
  const secrets = readSecrets(config.dataDir);
  if (!secrets) throw new BackupRefused(`There is no office in ${config.dataDir} (it holds no secrets.json).`);
  const file = path.resolve(process.argv[2] ?? path.join(config.dataDir, 'backups', nameOf(new Date())));
  if (fs.existsSync(file)) throw new BackupRefused(`${file} exists already; a backup is never written over another.`);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const server = await openServer(config, secrets);
  try {
    const files = documentFilesOf(config);
    tell(await makeBackup({ file, ...server, secrets, files, keys: config.backup, proofs }));
  } finally {
    await server.close();
  }
});

const nameOf = (now: Date): string => `coopkantoor-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.age`;

function tell(made: BackupMade): void {
  const { cooperatives, rows, documents } = made;
  say(`Backed up ${cooperatives} co-operatives, ${rows} rows and ${documents} documents.`);
  say(`${made.file} (${Math.ceil(made.bytes / 1024)} kB)`);
  if (made.madeKeyFile) {
    say('');
    say(`A key was made for your backups: ${made.madeKeyFile}`);
    say(
      'Without it no backup can be read, by anybody. Keep a copy of it away from this computer and from the backups.',
    );
  }
  say('Keep secrets.json as well, apart from the backups: it holds the master key, which is in no backup.');
}
