import type { Secrets } from '#libs/platform/config/secrets.js';

/** Fixed, because roles belong to a whole server: two test runs on one server must not change each other's passwords. */
export const testSecrets: Secrets = {
  database: {
    owner: 'test',
    app: 'test',
    relay: 'test',
    scheduler: 'test',
    desk: 'test',
    queue: 'test',
    sealer: 'test',
    vault: 'test',
  },
  embedded: 'test',
  masterKey: Buffer.alloc(32, 7).toString('base64'),
};
