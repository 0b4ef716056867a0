import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import './announced-acts.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportKinds } from './import-kind.js';
import { ImportRun } from './jobs/import-run.js';
import { UndoRun } from './jobs/undo-run.js';
import './messages.js';
import { ImportsPrivacy } from './privacy.js';
import { FileReader } from './reading/file-reader.js';
import './row-messages.js';
import { CommitImport } from './use-cases/commit-import.js';
import { FollowImport } from './use-cases/follow-import.js';
import { ListImports } from './use-cases/list-imports.js';
import { MapImport } from './use-cases/map-import.js';
import { UndoImport } from './use-cases/undo-import.js';
import { UploadImport } from './use-cases/upload-import.js';
import { ViewImport } from './use-cases/view-import.js';

const useCases = [UploadImport, ViewImport, MapImport, CommitImport, UndoImport, FollowImport, ListImports];

@Module({
  imports: [DiscoveryModule],
  providers: [ImportKinds, FileReader, ImportsPrivacy, ...useCases],
  exports: [ImportKinds, FileReader, ...useCases],
})
export class ImportsModule {}

@Module({ imports: [ImportsModule], controllers: [ImportsController] })
export class ImportsHttpModule {}

@Module({ imports: [ImportsModule], providers: [ImportRun, UndoRun] })
export class ImportsJobsModule {}
