import crypto from 'node:crypto';

/** SHA-256 of the plain bytes: what a document's row says of it, encrypted or not. */
export const digest = (bytes: Buffer): Buffer => crypto.createHash('sha256').update(bytes).digest();
