import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import './messages.js';
import { PerformChunk } from './perform-chunk.job.js';
import { RunKinds } from './run-kind.js';
import { RunsController } from './runs.controller.js';
import { SteerRun } from './steer-run.js';

@Module({ controllers: [RunsController], providers: [SteerRun] })
export class RunsHttpModule {}

@Module({ imports: [DiscoveryModule], providers: [PerformChunk, RunKinds] })
export class RunsJobsModule {}
