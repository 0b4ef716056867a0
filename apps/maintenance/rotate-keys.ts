import pg from 'pg';
import { DataSource } from 'typeorm';
import { systemClock, type Id } from '#libs/kernel/index.js';
import {
  addMasterKey,
  asOwner,
  ConfigError,
  documentFilesOf,
  forgetFormerMasterKeys,
  masterKeyIds,
  masterKeySource,
  rewrapLoginSecrets,
  rotateKeysOf,
  TAKEN_UP_MS,
  TenantContext,
  Transactions,
  useMasterKeys,
} from '#libs/platform/index.js';
import { rotateVaultOf } from '#libs/vault/index.js';
import { say } from './command.js';
import { inInstallation } from './in-installation.js';

const forget = process.argv[2] === '--forget';

/**
 * `npm run keys:rotate`: a new master key, and everything under it, while the office works. Broken off, it goes on next time.
 * `npm run keys:rotate -- --forget` then takes the former keys out of secrets.json.
 */
await inInstallation(async ({ urls, secrets }, config) => {
  const source = masterKeySource(config, secrets);
  if (source().length === 1 && !forget) {
    if (config.masterKeys)
      throw new ConfigError(
        'Put the new key in front in MASTER_KEYS, keep the old one behind it, and start every process again.',
      );
    addMasterKey(config.dataDir);
    // until every process has taken it up, some still write under the old one
    await new Promise((resolve) => setTimeout(resolve, 2 * TAKEN_UP_MS));
  }
  useMasterKeys(source);
  const open = (url: string) => new DataSource({ type: 'postgres', url, poolSize: 2 }).initialize();
  const [app, vault] = await Promise.all([open(urls.app), open(urls.vault)]);
  try {
    const files = documentFilesOf(config);
    const done = { personKeys: 0, documentKeys: 0, documents: 0, bsn: 0 };
    for (const cooperativeId of await cooperativesOf(urls.scheduler)) {
      const context = TenantContext.forJob(cooperativeId, 'keys-rotate', systemClock);
      const { personKeys, documentKeys, documents } = await rotateKeysOf(new Transactions(app), context, files);
      done.personKeys += personKeys;
      done.documentKeys += documentKeys;
      done.documents += documents;
      done.bsn += await rotateVaultOf(new Transactions(vault), context);
    }
    const logins = await asOwner(urls.app, secrets, rewrapLoginSecrets);
    say(
      `Under the key ${masterKeyIds()[0]} now: ${done.personKeys} keys of people, ${done.documentKeys} keys of documents, ${done.bsn} BSNs, ${logins} authenticators.`,
    );
    if (done.documents > 0) say(`${done.documents} documents that lay there plain are encrypted.`);
  } finally {
    await Promise.all([app.destroy(), vault.destroy()]);
  }
  const former = masterKeyIds().slice(1);
  if (former.length === 0) return;
  if (forget && !config.masterKeys) {
    forgetFormerMasterKeys(config.dataDir);
    say(`${former.join(', ')} is gone from secrets.json. Backups made before today still need it.`);
  } else
    say(
      `Nothing needs ${former.join(', ')} any more: ${config.masterKeys ? 'take it out of MASTER_KEYS' : 'npm run keys:rotate -- --forget'}.`,
    );
});

async function cooperativesOf(schedulerUrl: string): Promise<Id[]> {
  const client = new pg.Client({ connectionString: schedulerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ cooperative_id: Id }>('select cooperative_id from cooperative order by 1');
    return rows.map((row) => row.cooperative_id);
  } finally {
    await client.end();
  }
}
