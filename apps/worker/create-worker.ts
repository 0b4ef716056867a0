import 'reflect-metadata';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OfficeModule, type Office } from '../office.module.js';

/** A worker nobody asks anything over HTTP: no server, no routes, nothing of the web application or the demonstration. */
export const createWorker = (office: Office, logger: LoggerService): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(OfficeModule.forRoot(office), {
    logger,
    bufferLogs: false,
    abortOnError: false,
  });
