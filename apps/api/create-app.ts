import 'reflect-metadata';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { DomainError, newId } from '#libs/kernel/index.js';
import { acceptJsonOnly, MOST_UPLOAD_BYTES, sendProblem, type OfficeRequest } from '#libs/platform/index.js';
import { OfficeModule, type Office } from '../office.module.js';
import { speakMoreLanguages } from './languages.js';
import { describeApi } from './openapi.js';
import { addSecurityHeaders } from './security-headers.js';
import { serveWeb } from './serve-web.js';
import { PATIENCE, refuseUnreadable, serverOptions, type Patience } from './slow-clients.js';

const BODY_LIMIT = 1_000_000;

export interface AppOptions {
  logger?: LoggerService | false;
  /** Folder of the built web application; undefined serves the API alone. */
  webRoot?: string;
  https?: { key: string; cert: string };
  /** How slow a client may be; only tests are less patient. */
  patience?: Patience;
}

/** The office over HTTP, not listening yet. Tests and `main.ts` build the same one. */
export async function createApp(office: Office, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: office.config.trustProxy,
    genReqId: () => newId(),
    ...serverOptions(options.patience ?? PATIENCE),
    clientErrorHandler: refuseUnreadable,
    // what Fastify refuses before any route is known: an address that is too long, or badly encoded
    frameworkErrors: (_error: Error, request: OfficeRequest, reply: FastifyReply) =>
      sendProblem(request, reply, DomainError.notFound()),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    ...(options.https ? { https: { ...options.https, ...serverOptions(PATIENCE).http } } : {}),
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(OfficeModule.forRoot(office), adapter, {
    logger: options.logger ?? ['warn', 'error'],
    bufferLogs: false,
    bodyParser: false,
    abortOnError: false,
  });
  await registerPlugins(app, office.config.publicUrl.startsWith('https://'));
  if (office.config.process !== 'worker') describeApi(app);
  speakMoreLanguages();
  if (options.webRoot) await serveWeb(app, options.webRoot);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function registerPlugins(app: NestFastifyApplication, secure: boolean): Promise<void> {
  acceptJsonOnly(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: MOST_UPLOAD_BYTES, files: 1, fields: 10, parts: 12, headerPairs: 50 },
  });
  addSecurityHeaders(app, secure);
}
