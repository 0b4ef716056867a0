import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ImportKinds } from './import-kind.js';

@Module({ imports: [DiscoveryModule], providers: [ImportKinds], exports: [ImportKinds] })
export class ImportsModule {}
