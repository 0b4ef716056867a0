import { Inject, Injectable } from '@nestjs/common';
import { newId, type Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';
import { digest } from './digest.js';
import { DocumentFiles } from './document-files.js';
import { findDocumentKey } from './document-key.js';
import { keepEncrypted } from './keep-encrypted.js';
import { isSealed, openDocument } from './sealed-document.js';

/** What a document is of: one kind of document of one thing, in one version. */
export interface DocumentKey {
  /** `invoice`, `payslip`: small letters, digits, - and _. */
  kind: string;
  sourceId: Id;
  version: number;
}

export interface NewDocument extends DocumentKey {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

export interface StoredDocument extends DocumentKey {
  documentId: Id;
  fileName: string;
  mediaType: string;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  /** In bytes. */
  size: number;
  createdAt: Date;
}

interface DocumentRow {
  document_id: Id;
  kind: string;
  source_id: Id;
  version: number;
  file_name: string;
  media_type: string;
  sha256: Buffer;
  size: number;
  storage_key: string;
  created_at: Date;
}

const COLUMNS = 'document_id, kind, source_id, version, file_name, media_type, sha256, size, storage_key, created_at';

/**
 * Issued documents: a row that says what it is, and a file with its bytes. Neither ever changes. The file is encrypted with a
 * key of the co-operative; hashes and sizes are those of the plain bytes.
 */
@Injectable()
export class DocumentStore {
  constructor(@Inject(DocumentFiles) private readonly files: DocumentFiles) {}

  /**
   * Keeps a document once. Saving the same kind, source and version again keeps and returns the first, whatever the bytes:
   * a job that runs twice makes one document. The file is safe before the row can be committed.
   */
  async save(tx: Tx, document: NewDocument): Promise<StoredDocument> {
    const earlier = await this.find(tx, document);
    if (earlier) return earlier;
    const { cooperativeId } = tx.context;
    const sha256 = digest(document.bytes);
    const key = `${cooperativeId}/${document.kind}/${document.sourceId}-${document.version}-${sha256.toString('hex').slice(0, 16)}`;
    await keepEncrypted(tx, this.files, key, document.bytes);
    const { kind, sourceId, version, fileName, mediaType, bytes } = document;
    await tx.execute(
      `insert into document (cooperative_id, document_id, kind, source_id, version, file_name, media_type, sha256, size, storage_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (cooperative_id, kind, source_id, version) do nothing`,
      [cooperativeId, newId(), kind, sourceId, version, fileName, mediaType, sha256, bytes.length, key],
    );
    return stored((await this.lookUp(tx, document))!);
  }

  async find(tx: Tx, key: DocumentKey): Promise<StoredDocument | undefined> {
    const row = await this.lookUp(tx, key);
    return row && stored(row);
  }

  /**
   * The bytes as they were saved.
   * @throws not_found when the co-operative has no such document
   * @throws Error when the file is missing or is not what was saved
   */
  async read(tx: Tx, documentId: Id): Promise<StoredDocument & { bytes: Buffer }> {
    const row = await tx.one<DocumentRow>(
      `select ${COLUMNS} from document where cooperative_id = $1 and document_id = $2`,
      [tx.context.cooperativeId, documentId],
    );
    const bytes = await this.plain(tx, row.storage_key);
    if (!digest(bytes).equals(row.sha256))
      throw new Error(`The document file ${row.storage_key} is not what was saved.`);
    return { ...stored(row), bytes };
  }

  /** A document from before they were encrypted may still lie there plain; its hash says whether it is what was saved. */
  private async plain(tx: Tx, place: string): Promise<Buffer> {
    const bytes = await this.files.get(place);
    if (!isSealed(bytes)) return bytes;
    const key = await findDocumentKey(tx);
    if (!key) throw new Error(`The document file ${place} is encrypted, and its key is not here.`);
    return openDocument(key, place, bytes);
  }

  private lookUp(tx: Tx, key: DocumentKey): Promise<DocumentRow | undefined> {
    return tx.maybe<DocumentRow>(
      `select ${COLUMNS} from document where cooperative_id = $1 and kind = $2 and source_id = $3 and version = $4`,
      [tx.context.cooperativeId, key.kind, key.sourceId, key.version],
    );
  }
}

const stored = (row: DocumentRow): StoredDocument => ({
  documentId: row.document_id,
  kind: row.kind,
  sourceId: row.source_id,
  version: row.version,
  fileName: row.file_name,
  mediaType: row.media_type,
  sha256: row.sha256.toString('hex'),
  size: row.size,
  createdAt: row.created_at,
});
