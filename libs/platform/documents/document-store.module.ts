import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { DocumentFiles } from './document-files.js';
import { DocumentStore } from './document-store.js';
import { FolderFiles } from './folder-files.js';
import { S3Files } from './s3-files.js';

@Global()
@Module({})
export class DocumentStoreModule {
  /** In the bucket when S3 is set, otherwise under the data folder. */
  static forRoot(config: Pick<Config, 's3' | 'dataDir'>): DynamicModule {
    const files = config.s3 ? new S3Files(config.s3) : new FolderFiles(path.join(config.dataDir, 'documents'));
    return {
      module: DocumentStoreModule,
      providers: [{ provide: DocumentFiles, useValue: files }, DocumentStore],
      exports: [DocumentStore],
    };
  }
}
