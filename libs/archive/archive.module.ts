import { Module } from '@nestjs/common';
import { ArchiveController } from './http/archive.controller.js';
import { MakeArchive } from './use-cases/make-archive.js';
import { ViewContents } from './use-cases/view-contents.js';

@Module({ providers: [MakeArchive, ViewContents], controllers: [ArchiveController] })
export class ArchiveHttpModule {}
