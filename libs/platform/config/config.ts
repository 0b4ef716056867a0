import path from 'node:path';
import { z } from 'zod';
import { DEFAULT_RULES, readRules, type LimitRules } from '../limits/limit-rules.js';

/** A setting that stops the start: one sentence that names it. */
export class ConfigError extends Error {}

const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => {
      try {
        return protocols.includes(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    `must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  );

const Settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PROCESS: z.enum(['all', 'api', 'worker']).default('all'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().email('must be an e-mail address').default('kantoor@coopkantoor.example'),
  S3_ENDPOINT: url('http:', 'https:').optional(),
  S3_BUCKET: z.string().min(3).optional(),
  S3_REGION: z.string().default('eu-central-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUST_PROXY: z.enum(['on', 'off']).default('off'),
  DEMO: z.enum(['on', 'off']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  OUTGOING_PRIVATE_HOSTS: z
    .string()
    .regex(/^[\w.:[\]-]+:\d{1,5}(,[\w.:[\]-]+:\d{1,5})*$/, 'must be host:port, with commas between several')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  MASTER_KEYS: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .refine(
      (keys) => keys.every((key) => Buffer.from(key, 'base64').length === 32),
      'must be keys of 32 bytes in base64 with commas between, the current one first',
    )
    .optional(),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,60}$/, 'must be 1 to 60 lower-case letters, digits, - or _')
    .default('coopkantoor'),
  RATE_LIMITS: z
    .string()
    .default('')
    .transform((text, context) => {
      try {
        return text === '' ? DEFAULT_RULES : readRules(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    }),
  BACKUP_RECIPIENT: z.string().startsWith('age1', 'must be a recipient of age (age1…)').optional(),
  BACKUP_PASSPHRASE: z.string().min(16, 'must be at least 16 characters').optional(),
  BACKUP_KEY_FILE: z.string().optional(),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
});

export interface Config {
  port: number;
  host: string;
  /** Serve HTTPS with a certificate made at first start, on every address of this machine. */
  lan: boolean;
  process: 'all' | 'api' | 'worker';
  /** A worker answers only `/health` and `/metrics`, and only when PORT says where. */
  listens: boolean;
  dataDir: string;
  /** Administrator connection of an external PostgreSQL; undefined = embedded. */
  databaseUrl?: string;
  redisUrl?: string;
  smtpUrl?: string;
  mailFrom: string;
  s3?: { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };
  publicUrl: string;
  trustProxy: boolean;
  demo: boolean;
  logLevel: string;
  /** `host:port` of machines on the own network that webhooks and sign-in providers may be at, also without https. */
  outgoingPrivateHosts: readonly string[];
  /** Opens `GET /metrics` to other machines. */
  metricsToken?: string;
  /** Instead of those in secrets.json: base64, the current one first. */
  masterKeys?: string[];
  /** In front of every key in Redis, so that two installations can share a server. */
  queuePrefix: string;
  workerConcurrency: number;
  /** Requests per minute; undefined limits nothing. */
  limits?: LimitRules;
  /** Who can open a backup: the holder of a recipient's secret half, of a passphrase, or of a key file made at first need. */
  backup: { recipient?: string; passphrase?: string; file: string };
}

/**
 * Reads and checks every setting once; nothing else looks at the environment.
 * @throws ConfigError naming the first wrong or missing setting
 */
export function loadConfig(env: NodeJS.ProcessEnv, args: readonly string[] = []): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ConfigError(`The setting ${issue.path.join('.')} is wrong: ${issue.message}.`);
  }
  const s = parsed.data;
  const unknown = args.find((arg) => arg !== '--lan');
  if (unknown) throw new ConfigError(`The option ${unknown} is unknown; the only one is --lan.`);
  const lan = args.includes('--lan');
  const publicUrl = s.PUBLIC_URL ?? `${lan ? 'https' : 'http'}://localhost:${s.PORT}`;
  if (s.PUBLIC_URL && new URL(s.PUBLIC_URL).protocol !== 'https:' && !isLoopback(s.PUBLIC_URL)) {
    throw new ConfigError('The setting PUBLIC_URL is wrong: outside this machine it must start with https://.');
  }
  if (s.TRUST_PROXY === 'on' && !s.PUBLIC_URL?.startsWith('https://')) {
    throw new ConfigError(
      'The setting PUBLIC_URL is missing: behind a proxy it must be the https:// address people type.',
    );
  }
  if (s.PROCESS !== 'all' && !s.DATABASE_URL) {
    throw new ConfigError(
      `The setting DATABASE_URL is missing: PROCESS=${s.PROCESS} shares a database with other processes.`,
    );
  }
  return {
    port: s.PORT,
    host: lan ? '0.0.0.0' : s.HOST,
    lan,
    process: s.PROCESS,
    listens: s.PROCESS !== 'worker' || given.PORT !== undefined,
    dataDir: path.resolve(s.DATA_DIR),
    databaseUrl: s.DATABASE_URL,
    redisUrl: s.REDIS_URL,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    s3: s3Settings(s),
    publicUrl,
    trustProxy: s.TRUST_PROXY === 'on',
    demo: s.DEMO ? s.DEMO === 'on' : !s.DATABASE_URL,
    logLevel: s.LOG_LEVEL,
    outgoingPrivateHosts: s.OUTGOING_PRIVATE_HOSTS?.split(',') ?? [],
    metricsToken: s.METRICS_TOKEN,
    masterKeys: s.MASTER_KEYS,
    queuePrefix: s.QUEUE_PREFIX,
    workerConcurrency: s.WORKER_CONCURRENCY,
    limits: s.RATE_LIMITS,
    backup: {
      recipient: s.BACKUP_RECIPIENT,
      passphrase: s.BACKUP_PASSPHRASE,
      file: path.resolve(s.BACKUP_KEY_FILE ?? path.join(s.DATA_DIR, 'backup-key.txt')),
    },
  };
}

function s3Settings(s: z.infer<typeof Settings>): Config['s3'] {
  const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  if (names.every((name) => s[name] === undefined)) return undefined;
  const missing = names.find((name) => s[name] === undefined);
  if (missing) throw new ConfigError(`The setting ${missing} is missing: documents in S3 need ${names.join(', ')}.`);
  return {
    endpoint: s.S3_ENDPOINT!.replace(/\/$/, ''),
    bucket: s.S3_BUCKET!,
    region: s.S3_REGION,
    accessKeyId: s.S3_ACCESS_KEY_ID!,
    secretAccessKey: s.S3_SECRET_ACCESS_KEY!,
  };
}

const isLoopback = (text: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(text).hostname);
