import { DomainError, type Id } from '#libs/kernel/index.js';
import { decryptForPerson, encryptForPerson, type Tx } from '#libs/platform/index.js';
import type { Provider } from '../core/provider.js';

const FIELDS = `provider_id, name, issuer, client_id, trusts_mfa, enabled, version`;

export const findProvider = (tx: Tx): Promise<Provider | undefined> =>
  tx.maybe<Provider>(`select ${FIELDS} from sign_in_provider where cooperative_id = $1`, [tx.context.cooperativeId]);

export const lockProvider = (tx: Tx): Promise<Provider | undefined> =>
  tx.maybe<Provider>(`select ${FIELDS} from sign_in_provider where cooperative_id = $1 for update`, [
    tx.context.cooperativeId,
  ]);

/** The secret is kept under a key of its own, which goes with the provider. @returns false when there is one already */
export async function insertProvider(tx: Tx, provider: Provider, secret: string): Promise<boolean> {
  const { provider_id, name, issuer, client_id, trusts_mfa, enabled } = provider;
  const sealed = await encryptForPerson(tx, provider_id, secret);
  const added = await tx.execute(
    `insert into sign_in_provider (cooperative_id, provider_id, name, issuer, client_id, trusts_mfa, enabled, secret)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [tx.context.cooperativeId, provider_id, name, issuer, client_id, trusts_mfa, enabled, sealed],
  );
  return added === 1;
}

/** @param secret undefined leaves what it was */
export async function updateProvider(tx: Tx, provider: Provider, secret: string | undefined): Promise<void> {
  const { provider_id, name, issuer, client_id, trusts_mfa, enabled } = provider;
  const sealed = secret === undefined ? null : await encryptForPerson(tx, provider_id, secret);
  await tx.execute(
    `update sign_in_provider set name = $2, issuer = $3, client_id = $4, trusts_mfa = $5, enabled = $6,
       secret = coalesce($7, secret), version = version + 1
     where cooperative_id = $1`,
    [tx.context.cooperativeId, name, issuer, client_id, trusts_mfa, enabled, sealed],
  );
}

export async function readProviderSecret(tx: Tx, providerId: Id): Promise<string> {
  const { secret } = await tx.one<{ secret: Buffer }>(
    `select secret from sign_in_provider where cooperative_id = $1 and provider_id = $2`,
    [tx.context.cooperativeId, providerId],
  );
  const plain = await decryptForPerson(tx, providerId, secret);
  if (typeof plain !== 'string') throw DomainError.notFound();
  return plain;
}

/** With the key of its secret and everybody who was linked to it. */
export async function deleteProvider(tx: Tx, providerId: Id): Promise<void> {
  const here = tx.context.cooperativeId;
  await tx.execute(`delete from sign_in_provider where cooperative_id = $1`, [here]);
  await tx.execute(`delete from sign_in_link where cooperative_id = $1`, [here]);
  await tx.execute(`delete from person_key where cooperative_id = $1 and person_id = $2`, [here, providerId]);
}

/** Ends what a provider of this co-operative opened. */
export async function endLimitedSessions(tx: Tx): Promise<void> {
  await tx.query(`select session_end_limited()`, []);
}

export const linkedLogin = async (tx: Tx, issuer: string, subject: string): Promise<Id | undefined> =>
  (
    await tx.maybe<{ login_id: Id }>(
      `select login_id from sign_in_link where cooperative_id = $1 and issuer = $2 and subject = $3`,
      [tx.context.cooperativeId, issuer, subject],
    )
  )?.login_id;

/** @returns false when this person is linked to another account there: an address may have changed hands */
export async function putLink(tx: Tx, issuer: string, subject: string, loginId: Id): Promise<boolean> {
  const added = await tx.execute(
    `insert into sign_in_link (cooperative_id, issuer, subject, login_id) values ($1, $2, $3, $4) on conflict do nothing`,
    [tx.context.cooperativeId, issuer, subject, loginId],
  );
  return added === 1;
}

export async function dropLinks(tx: Tx, loginId: Id): Promise<void> {
  await tx.execute(`delete from sign_in_link where cooperative_id = $1 and login_id = $2`, [
    tx.context.cooperativeId,
    loginId,
  ]);
}
