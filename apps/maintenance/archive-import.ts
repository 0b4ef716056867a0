import pg from 'pg';
import { ArchiveFile, ArchiveRefused, putArchive } from '#libs/archive/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import {
  columnTypes,
  documentFilesOf,
  loadConfig,
  masterKeySource,
  prepareDatabase,
  readSecrets,
  ROLES,
  useMasterKeys,
} from '#libs/platform/index.js';
import { command, say } from './command.js';
import { openServer } from './server.js';

/** `npm run archive:import -- file [--anew]`: puts the archive of a co-operative in this office, as a co-operative of its own. */
await command(async () => {
  const [file, option] = process.argv.slice(2);
  if (!file || (option !== undefined && option !== '--anew'))
    throw new ArchiveRefused('Say which archive: npm run archive:import -- file [--anew]');
  const config = loadConfig(process.env);
  const secrets = readSecrets(config.dataDir);
  if (!secrets) throw new ArchiveRefused(`There is no office in ${config.dataDir}: start it once first.`);
  useMasterKeys(masterKeySource(config, secrets));
  const archive = await ArchiveFile.open(file);
  const server = await openServer(config, secrets);
  try {
    await prepareDatabase(server.adminUrl, server.database, secrets);
    const url = new URL(server.adminUrl);
    url.username = ROLES.owner;
    url.password = secrets.database.owner;
    url.pathname = `/${server.database}`;
    const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000, types: columnTypes });
    await client.connect();
    const { cooperative_id, name } = archive.manifest.cooperative;
    const cooperativeId = option === '--anew' ? newId() : (cooperative_id as Id);
    try {
      await putArchive({ archive, client, files: documentFilesOf(config), cooperativeId });
    } finally {
      await client.end();
    }
    say(`${name} is in this office now, with its books and documents as they were.`);
  } finally {
    archive.close();
    await server.close();
  }
});
