import crypto from 'node:crypto';
import { keyId } from './key-id.js';

/** First byte of what is sealed in the present form; what was sealed before there were several keys has no such head. */
const MARK = 0x4b;
const ID_BYTES = 8;
const HEAD = 1 + ID_BYTES;
const NONCE = 12;
const TAG = 16;
/** A process takes up a key that was added to the file within this time, so a rotation needs no restart. */
export const TAKEN_UP_MS = 5_000;

interface MasterKey {
  id: string;
  key: Buffer;
}

let source: (() => readonly string[]) | undefined;
let keys: MasterKey[] = [];
let readAt = 0;

/**
 * Says where the master keys come from: base64 of 32 bytes each, the current one first. Asked again now and then, and when
 * something turns up that was sealed under a key not seen yet.
 * @throws RangeError for a key that is not 32 bytes
 */
export function useMasterKeys(from: () => readonly string[]): void {
  source = from;
  readKeys();
}

/** Seals under the current master key: `mark ‖ key id ‖ nonce ‖ tag ‖ ciphertext`, AES-256-GCM. @param about bound to it, not in it */
export function sealUnderMaster(plain: Buffer, about: string): Buffer {
  const { id, key } = ring()[0]!;
  return Buffer.concat([Buffer.from([MARK]), Buffer.from(id, 'hex'), sealWith(key, plain, about)]);
}

/** @throws Error when no key at hand opens it, or it is about something else */
export function openUnderMaster(sealed: Buffer, about: string): Buffer {
  const id = headOf(sealed);
  const named = id === undefined ? undefined : find(id);
  if (named) {
    try {
      return openWith(named.key, sealed.subarray(HEAD), about);
    } catch {
      // one in 2^64 of the old form begins like this; fall through
    }
  }
  for (const { key } of ring()) {
    try {
      return openWith(key, sealed, about);
    } catch {
      // the next key
    }
  }
  throw new Error(`no master key opens this${id === undefined ? '' : `: it was sealed under ${id}`}`);
}

/** The first bytes of everything sealed under the current key. */
export const currentHead = (): Buffer => Buffer.concat([Buffer.from([MARK]), Buffer.from(ring()[0]!.id, 'hex')]);

/** Ids of the keys at hand, the current one first. */
export const masterKeyIds = (): string[] => ring().map(({ id }) => id);

const headOf = (sealed: Buffer): string | undefined =>
  sealed[0] === MARK && sealed.length >= HEAD + NONCE + TAG ? sealed.subarray(1, HEAD).toString('hex') : undefined;

function find(id: string): MasterKey | undefined {
  const known = ring().find((one) => one.id === id);
  if (known) return known;
  readKeys();
  return keys.find((one) => one.id === id);
}

function ring(): MasterKey[] {
  if (!source) throw new Error('the master keys were not set at start');
  if (Date.now() - readAt > TAKEN_UP_MS) readKeys();
  return keys;
}

function readKeys(): void {
  const read = source!().map((base64) => ({ id: keyId(base64), key: Buffer.from(base64, 'base64') }));
  if (read.length === 0 || read.some(({ key }) => key.length !== 32))
    throw new RangeError('a master key is not 32 bytes');
  keys = read;
  readAt = Date.now();
}

/** AES-256-GCM as `nonce ‖ tag ‖ ciphertext`, with a random nonce (NIST SP 800-38D: at most 2^32 per key). */
export function sealWith(key: Buffer, plain: Buffer, about: string): Buffer {
  const nonce = crypto.randomBytes(NONCE);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when it was changed, is about something else, or was sealed with another key */
export function openWith(key: Buffer, sealed: Buffer, about: string): Buffer {
  const decipher = crypto
    .createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}
