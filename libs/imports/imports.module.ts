import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ImportKinds } from './import-kind.js';
import './messages.js';
import { FileReader } from './reading/file-reader.js';

@Module({ imports: [DiscoveryModule], providers: [ImportKinds, FileReader], exports: [ImportKinds, FileReader] })
export class ImportsModule {}
