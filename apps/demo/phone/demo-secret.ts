import crypto from 'node:crypto';
import { ScureBase32Plugin } from 'otplib';

const SECRET_BYTES = 20;

/** The authenticator secret of an invented person: always the same, and no secret at all. */
export function demoSecret(address: string): string {
  const bytes = crypto.createHash('sha256').update(`coopkantoor demonstration ${address}`).digest();
  return new ScureBase32Plugin().encode(new Uint8Array(bytes.subarray(0, SECRET_BYTES)), { padding: false });
}
