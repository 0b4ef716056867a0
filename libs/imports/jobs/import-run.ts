import { Injectable } from '@nestjs/common';
import {
  PerformsRun,
  type Language,
  type RunItem,
  type RunKind,
  type RunOfItem,
  type TellSteps,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { holdPreview } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
import { keepImport } from '../use-cases/keep-import.js';
import { IMPORT_RUN } from '../use-cases/start-import-run.js';

/** A large import, as one item in one transaction; who may and what was chosen were asked when it was started. */
@PerformsRun()
@Injectable()
export class ImportRun implements RunKind {
  readonly kind = IMPORT_RUN;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly files: FileReader,
  ) {}

  contextOf(context: TenantContext, { params, started_by }: RunOfItem): TenantContext {
    return context.inNameOf(started_by, params['language'] as Language);
  }

  async perform(tx: Tx, { params }: RunOfItem, item: RunItem, tell: TellSteps): Promise<object> {
    const row = await holdPreview(tx, item.subject_id, 'wait');
    await keepImport(tx, this.files, { kind: this.kinds.named(row.kind), choice: String(params['choice']), row }, tell);
    return {};
  }
}
