import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { DocumentFiles } from './document-files.js';
import { DocumentStore } from './document-store.js';
import { FolderFiles } from './folder-files.js';
import { S3Files } from './s3-files.js';

/** In the bucket when S3 is set, otherwise under the data folder. */
export const documentFilesOf = (config: Pick<Config, 's3' | 'dataDir'>): DocumentFiles =>
  config.s3 ? new S3Files(config.s3) : new FolderFiles(documentFolderOf(config));

export const documentFolderOf = (config: Pick<Config, 'dataDir'>): string => path.join(config.dataDir, 'documents');

@Global()
@Module({})
export class DocumentStoreModule {
  static forRoot(config: Pick<Config, 's3' | 'dataDir'>): DynamicModule {
    return {
      module: DocumentStoreModule,
      providers: [{ provide: DocumentFiles, useValue: documentFilesOf(config) }, DocumentStore],
      exports: [DocumentStore, DocumentFiles],
    };
  }
}
