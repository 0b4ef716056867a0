import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './config.js';

const database = { DATABASE_URL: 'postgres://a:b@db.example/office' };
const s3 = {
  S3_ENDPOINT: 'https://s3.example/',
  S3_BUCKET: 'office',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'word',
};

describe('settings', () => {
  it('need none: everything on this machine, as a demonstration', () => {
    expect(loadConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      process: 'all',
      lan: false,
      demo: true,
      publicUrl: 'http://localhost:3000',
    });
  });

  it('that are empty count as not given', () => {
    expect(loadConfig({ DATABASE_URL: '', REDIS_URL: '' })).toMatchObject({
      databaseUrl: undefined,
      redisUrl: undefined,
    });
  });

  it('are no demonstration with a database of one’s own, unless asked for', () => {
    expect(loadConfig(database).demo).toBe(false);
    expect(loadConfig({ ...database, DEMO: 'on' }).demo).toBe(true);
    expect(loadConfig({ DEMO: 'off' }).demo).toBe(false);
  });

  it('of --lan listen on every address over https', () => {
    expect(loadConfig({ PORT: '3443' }, ['--lan'])).toMatchObject({
      lan: true,
      host: '0.0.0.0',
      publicUrl: 'https://localhost:3443',
    });
  });

  it('of a worker listen only where PORT says', () => {
    expect(loadConfig({ ...database, PROCESS: 'worker' }).listens).toBe(false);
    expect(loadConfig({ ...database, PROCESS: 'worker', PORT: '3001' }).listens).toBe(true);
    expect(loadConfig({ ...database, PROCESS: 'api' }).listens).toBe(true);
  });

  it('of a bucket come together', () => {
    expect(loadConfig(s3).s3).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'office',
      region: 'eu-central-1',
      accessKeyId: 'key',
      secretAccessKey: 'word',
    });
  });

  const wrong: [Record<string, string>, string[], string][] = [
    [{ PORT: '0' }, [], 'PORT'],
    [{ PORT: '65536' }, [], 'PORT'],
    [{ PORT: '3000.5' }, [], 'PORT'],
    [{ PROCESS: 'some' }, [], 'PROCESS'],
    [{ DATABASE_URL: 'mysql://a@b/c' }, [], 'DATABASE_URL'],
    [{ DATABASE_URL: 'localhost' }, [], 'DATABASE_URL'],
    [{ REDIS_URL: 'http://localhost' }, [], 'REDIS_URL'],
    [{ SMTP_URL: 'mail.example' }, [], 'SMTP_URL'],
    [{ MAIL_FROM: 'kantoor' }, [], 'MAIL_FROM'],
    [{ S3_BUCKET: 'office' }, [], 'S3_ENDPOINT'],
    [{ ...s3, S3_SECRET_ACCESS_KEY: '' }, [], 'S3_SECRET_ACCESS_KEY'],
    [{ PUBLIC_URL: 'http://kantoor.example' }, [], 'PUBLIC_URL'],
    [{ TRUST_PROXY: 'on' }, [], 'PUBLIC_URL'],
    [{ TRUST_PROXY: 'on', PUBLIC_URL: 'http://localhost:3000' }, [], 'PUBLIC_URL'],
    [{ METRICS_TOKEN: 'short' }, [], 'METRICS_TOKEN'],
    [{ WORKER_CONCURRENCY: '0' }, [], 'WORKER_CONCURRENCY'],
    [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL'],
    [{ PROCESS: 'worker' }, [], 'DATABASE_URL'],
    [{ PROCESS: 'api' }, [], 'DATABASE_URL'],
    [{}, ['--port'], '--port'],
  ];
  it.each(wrong)('%j %j are refused in one sentence that names %s', (env, args, name) => {
    const load = () => loadConfig(env, args);
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(new RegExp(`^The (setting|option) ${name} [^\\n]+\\.$`));
  });
});
