import type { Tx } from '../database/tx.js';
import type { DocumentFiles } from './document-files.js';
import { documentKey } from './document-key.js';
import { sealDocument } from './sealed-document.js';

/** Puts the bytes of a document in their place, under the key of the co-operative of the transaction. */
export async function keepEncrypted(tx: Tx, files: DocumentFiles, place: string, plain: Buffer): Promise<void> {
  await files.put(place, sealDocument(await documentKey(tx), place, plain));
}
