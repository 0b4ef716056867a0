import { openWith, sealWith } from '../keys/master-keys.js';

/** Head of a document that is encrypted at rest. No PDF, PNG, XML or text begins with it. */
const HEAD = Buffer.from('\u0001CKDOC\u0001', 'latin1');

export const isSealed = (bytes: Buffer): boolean => bytes.subarray(0, HEAD.length).equals(HEAD);

/** @param key of the co-operative's documents @param place the storage key: a file that is moved or copied does not open */
export const sealDocument = (key: Buffer, place: string, plain: Buffer): Buffer =>
  Buffer.concat([HEAD, sealWith(key, plain, place)]);

/** @throws Error when it was changed, or is not this co-operative's document of this place */
export function openDocument(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (!isSealed(sealed)) throw new Error(`The document file ${place} is not encrypted.`);
  return openWith(key, sealed.subarray(HEAD.length), place);
}
