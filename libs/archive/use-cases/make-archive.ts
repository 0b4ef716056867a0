import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#libs/kernel/index.js';
import { audit, DocumentStore, Transactions, type TenantContext } from '#libs/platform/index.js';
import { writeArchive } from '../writing/write-archive.js';

/** At once in one process: each holds a snapshot and the disk. */
const AT_ONCE = 2;

export interface MadeArchive {
  fileName: string;
  size: number;
  /** Of a file that has no name any more: nothing is left of it when the stream ends, whatever ends it. */
  stream: fs.ReadStream;
}

@Injectable()
export class MakeArchive {
  private busy = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws too_many_requests while others are being made */
  async run(context: TenantContext): Promise<MadeArchive> {
    if (this.busy >= AT_ONCE) throw new DomainError('too_many', 'too_many_requests', { seconds: 30 });
    this.busy += 1;
    try {
      return await this.make(context);
    } finally {
      this.busy -= 1;
    }
  }

  private async make(context: TenantContext): Promise<MadeArchive> {
    const file = path.join(os.tmpdir(), `coopkantoor-${newId()}.zip`);
    try {
      const { cooperative, made_at } = await this.transactions.run(context, async (tx) => {
        await tx.execute(`set transaction isolation level repeatable read`);
        const manifest = await writeArchive(tx, file, this.documents, context.clock.now());
        await audit(tx, {
          action: 'archive.made',
          subject: { kind: 'cooperative', id: context.cooperativeId },
          changes: { documents: Object.keys(manifest.documents).length, missing: manifest.missing.length },
        });
        return manifest;
      });
      const fd = fs.openSync(file, 'r');
      const { size } = fs.fstatSync(fd);
      return { fileName: nameOf(cooperative.name, made_at), size, stream: fs.createReadStream(file, { fd }) };
    } finally {
      fs.rmSync(file, { force: true });
    }
  }
}

const nameOf = (cooperative: string, madeAt: string): string =>
  `${cooperative
    .normalize('NFD')
    .replace(/[^\w -]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase()}-${madeAt.slice(0, 10)}.zip`;
