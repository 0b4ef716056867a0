import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ConfigError,
  NestLogger,
  createLogger,
  loadConfig,
  localNames,
  ownCertificate,
  type Log,
} from '#libs/platform/index.js';
import type { Demo } from './demo.js';
import { greeting } from './greeting.js';
import { openInstallation } from './installation.js';
import { checkPort } from './port.js';
import { Shutdown } from './shutdown.js';

/** Of the built program: `dist/`. */
const BUILT = path.resolve(import.meta.dirname, '../..');
/** Requests that still run after this long, and streams that never end, are cut. */
const CUT_CONNECTIONS_MS = 4_000;

/**
 * Opens the office and keeps it open until the process is told to end: settings, secrets, database, application.
 * What a person must repair is said in one sentence, and the process ends with code 1.
 */
export async function startOffice(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  demo?: () => Promise<Demo>,
): Promise<void> {
  const shutdown = new Shutdown();
  const started = open(env, args, shutdown, demo);
  shutdown.listen(started);
  try {
    await started;
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : `The office could not open. ${describe(error)}`}\n`,
    );
    process.exitCode = 1;
    await shutdown.close();
    process.exit(1);
  }
}

async function open(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  shutdown: Shutdown,
  demo?: () => Promise<Demo>,
): Promise<void> {
  const config = loadConfig(env, args);
  const log = createLogger({ level: config.logLevel, terminal: process.stdout.isTTY });
  endOnUnknownError(log, shutdown);
  if (config.listens) await checkPort(config);
  const installation = await openInstallation(config, log);
  shutdown.add(() => installation.close());
  const office = { config, secrets: installation.secrets, urls: installation.urls };
  if (!config.listens) {
    const { createWorker } = await import('../worker/create-worker.js');
    const worker: INestApplicationContext = await createWorker(office, new NestLogger(log));
    shutdown.add(() => worker.close());
    log.info({ process: config.process }, 'open');
    return;
  }
  const { createApp } = await import('../api/create-app.js');
  const app = await createApp(office, {
    logger: new NestLogger(log),
    webRoot: path.join(BUILT, 'web'),
    https: config.lan ? await ownCertificate(path.join(config.dataDir, 'tls'), localNames(), new Date()) : undefined,
  });
  shutdown.add(() => closeApp(app));
  const shown = config.demo && config.process !== 'worker' ? await demo?.() : undefined;
  await shown?.fill(office, app);
  await app.listen(config.port, config.host);
  log.info({ process: config.process, address: config.publicUrl }, 'open');
  if (config.process === 'all') process.stdout.write(greeting(config, localNames(), shown?.signIns() ?? []));
}

async function closeApp(app: NestFastifyApplication): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), CUT_CONNECTIONS_MS);
  await app.close();
  clearTimeout(cut);
}

/** After an error nobody caught nothing is sure any more: say it, close in order, and let the supervisor start anew. */
function endOnUnknownError(log: Log, shutdown: Shutdown): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'unexpected error, closing');
    void shutdown.close().then(() => process.exit(1));
  });
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
