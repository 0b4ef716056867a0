import crypto from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';

const PREFIX = 'whsec_';

/** A new secret of 32 random bytes, as the receiver keeps it. */
export const newSecret = (): string => PREFIX + crypto.randomBytes(32).toString('base64');

/**
 * Headers of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, one signature per secret, so that a receiver who has
 * only the old or only the new one can check it while secrets change.
 * @param id the same at every attempt: whoever saw it before can leave it
 */
export function signedHeaders(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Coopkantoor',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, at, body)).join(' '),
  };
}
