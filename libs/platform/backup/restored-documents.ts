import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext } from '../database/tenant-context.js';
import { Tx } from '../database/tx.js';
import { DocumentFiles, MissingFile } from '../documents/document-files.js';
import { DocumentStore } from '../documents/document-store.js';
import { FolderFiles } from '../documents/folder-files.js';
import { bindTenant } from './snapshot.js';
import { BackupRefused } from './refused.js';

/** Where documents of a backup go: aside first, to their place when all of it is right. */
export abstract class RestoredDocuments {
  abstract readonly files: DocumentFiles;
  abstract checkEmpty(): Promise<void>;
  abstract settle(): Promise<void>;
  abstract discard(): Promise<void>;

  /** Opens every document as the office would; the store compares the bytes with what the row says of them. */
  async readAll(client: pg.Client, cooperativeIds: readonly Id[]): Promise<void> {
    const store = new DocumentStore(this.files);
    for (const cooperativeId of cooperativeIds) {
      await bindTenant(client, cooperativeId);
      const tx = new Tx(client, TenantContext.forJob(cooperativeId, 'restore', systemClock));
      const ids = await tx.query<{ document_id: Id }>(
        `select document_id from document where cooperative_id = $1 order by 1`,
        [cooperativeId],
      );
      for (const { document_id } of ids) await store.read(tx, document_id);
    }
  }
}

/** A folder beside the one of the documents, which takes its name at the end. */
export class RestoredFolder extends RestoredDocuments {
  readonly files: FolderFiles;
  private readonly draft: string;

  constructor(private readonly folder: string) {
    super();
    this.draft = `${folder}.restoring`;
    this.files = new FolderFiles(this.draft);
  }

  async checkEmpty(): Promise<void> {
    if (fs.existsSync(this.folder) && fs.readdirSync(this.folder).length > 0)
      throw new BackupRefused(`There are already documents in ${this.folder}. Nothing was changed.`);
    fs.rmSync(this.draft, { recursive: true, force: true });
  }

  async settle(): Promise<void> {
    if (!fs.existsSync(this.draft)) return;
    if (fs.existsSync(this.folder)) fs.rmdirSync(this.folder);
    fs.renameSync(this.draft, this.folder);
    const parent = await fs.promises.open(path.dirname(this.folder), 'r');
    await parent.sync().finally(() => parent.close());
  }

  async discard(): Promise<void> {
    fs.rmSync(this.draft, { recursive: true, force: true });
  }
}

/**
 * A bucket has no aside: objects go to their place at once, where nobody sees them before there are rows. One that is there
 * already is never replaced by another.
 */
export class RestoredBucket extends RestoredDocuments {
  constructor(readonly files: DocumentFiles) {
    super();
    this.files = new OnlyNew(files);
  }

  checkEmpty = async (): Promise<void> => undefined;
  settle = async (): Promise<void> => undefined;
  discard = async (): Promise<void> => undefined;
}

class OnlyNew extends DocumentFiles {
  constructor(private readonly files: DocumentFiles) {
    super();
  }

  get = (key: string): Promise<Buffer> => this.files.get(key);

  async put(key: string, bytes: Buffer): Promise<void> {
    const there = await this.files.get(key).catch((error: unknown) => {
      if (error instanceof MissingFile) return undefined;
      throw error;
    });
    if (there === undefined) return this.files.put(key, bytes);
    if (!there.equals(bytes)) throw new BackupRefused(`The bucket already holds another document under ${key}.`);
  }
}
