import crypto from 'node:crypto';

/** A name for a key from which nobody can find the key. @param base64 the key @returns 16 hexadecimal digits */
export const keyId = (base64: string): string =>
  crypto
    .createHash('sha256')
    .update('coopkantoor master key')
    .update(Buffer.from(base64, 'base64'))
    .digest('hex')
    .slice(0, 16);
