import path from 'node:path';
import {
  BackupRefused,
  documentFilesOf,
  documentFolderOf,
  loadConfig,
  masterKeySource,
  readSecrets,
  RestoredBucket,
  RestoredFolder,
  restoreBackup,
  useMasterKeys,
} from '#libs/platform/index.js';
import { command, say } from './command.js';
import { proofs } from './proofs.js';
import { openServer, type Server } from './server.js';

/** `npm run restore -- file`: puts a backup back on an empty machine, whole or not at all. */
await command(async () => {
  const config = loadConfig(process.env);
  const given = process.argv[2];
  if (!given) throw new BackupRefused('Say which backup to put back: npm run restore -- file');
  const secrets = readSecrets(config.dataDir);
  if (!secrets) {
    throw new BackupRefused(
      `First put the secrets.json of the office the backup was made of in ${config.dataDir}: it holds the master key.`,
    );
  }
  useMasterKeys(masterKeySource(config, secrets));
  const documents = config.s3
    ? new RestoredBucket(documentFilesOf(config))
    : new RestoredFolder(documentFolderOf(config));
  let server: Server | undefined;
  try {
    const done = await restoreBackup({
      file: path.resolve(given),
      secrets,
      keys: config.backup,
      proofs,
      documents,
      openServer: async () => (server = await openServer(config, secrets)),
    });
    say(`Put back the backup of ${done.madeAt}: ${done.cooperatives} co-operatives, ${done.rows} rows.`);
    say(`Every trial balance is what it was, and ${done.documents} documents were opened and are what they were.`);
    if (done.migrated.length > 0) say(`The data was brought up to this version (${done.migrated.length} migrations).`);
    say('Everybody signs in anew. npm start opens the office.');
  } finally {
    await server?.close();
  }
});
