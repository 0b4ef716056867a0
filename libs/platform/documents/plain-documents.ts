import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';
import type { DocumentFiles } from './document-files.js';
import { keepEncrypted } from './keep-encrypted.js';
import { digest } from './digest.js';
import { isSealed } from './sealed-document.js';

/** A document from before documents were encrypted, whose file still lies there plain. */
export interface PlainDocument {
  document_id: Id;
  storage_key: string;
  sha256: Buffer;
}

export const nextPlainDocuments = (tx: Tx, limit: number): Promise<PlainDocument[]> =>
  tx.query<PlainDocument>(
    `select p.document_id, d.storage_key, d.sha256 from plain_document p join document d using (cooperative_id, document_id)
     where p.cooperative_id = $1 order by p.document_id limit $2 for update of p skip locked`,
    [tx.context.cooperativeId, limit],
  );

/**
 * Encrypts the file in its place. Who reads it meanwhile gets the whole old or the whole new file, and opens either.
 * @throws Error when the file is not what was saved: that is for a person to look at
 */
export async function encryptPlainDocument(tx: Tx, files: DocumentFiles, document: PlainDocument): Promise<void> {
  const bytes = await files.get(document.storage_key);
  if (!isSealed(bytes)) {
    if (!digest(bytes).equals(document.sha256))
      throw new Error(`The document file ${document.storage_key} is not what was saved.`);
    await keepEncrypted(tx, files, document.storage_key, bytes);
  }
  await tx.execute(`delete from plain_document where cooperative_id = $1 and document_id = $2`, [
    tx.context.cooperativeId,
    document.document_id,
  ]);
}
