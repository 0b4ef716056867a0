import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openOffice, type TestOffice } from '../support/office.js';

const token = 'a-token-of-sixteen-or-more';
let office: TestOffice;
beforeAll(async () => {
  office = await openOffice({ METRICS_TOKEN: token });
});
afterAll(() => office.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  request(office.app.getHttpServer()).get(url).set(headers);
const elsewhere = { 'x-forwarded-for': '203.0.113.7' };

describe('metrics', () => {
  it('count requests by route pattern and status, and show the work that waits', async () => {
    await get('/v1/session').expect(401);
    await get('/v1/cooperatives/01900000-0000-7000-8000-000000000001/people').expect(401);
    const { text, headers } = await get('/metrics').expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/v1\/session",status="401"\} 1/);
    expect(text).toMatch(/route="\/v1\/cooperatives\/:cooperativeId\/people",status="401"/);
    expect(text).not.toContain('01900000');
    expect(text).toMatch(/^outbox_rows 0$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it('do not exist for other machines without the token, however they come', async () => {
    await get('/metrics', elsewhere).expect(404);
    await get('/metrics', { ...elsewhere, authorization: 'Bearer wrong' }).expect(404);
    await get('/metrics', { ...elsewhere, authorization: `Bearer ${token}` }).expect(200);
  });
});

describe('health', () => {
  it('is open to everybody and says only what is up', async () => {
    expect((await get('/health/live', elsewhere).expect(200)).body).toEqual({ status: 'alive' });
    expect((await get('/health', elsewhere).expect(200)).body).toEqual({
      status: 'ready',
      checks: { database: 'up', migrations: 'up', queue: 'up', documents: 'up', mail: 'up' },
      last_backup_at: null,
      last_backup_hours: null,
    });
  });

  it('tells when the last backup was made', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await office.sql(`insert into backup_made values (now() - interval '50 hours 10 minutes', 1, 0)`);
    expect((await get('/health').expect(200)).body).toMatchObject({ status: 'ready', last_backup_hours: 50 });
  });

  it('is not ready when a migration of this version has not run', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await office.sql(`update schema_migration set name = name || '-' where name like 'Ledger%'`);
    expect((await get('/health').expect(503)).body).toMatchObject({
      status: 'not_ready',
      checks: { database: 'up', migrations: 'down' },
    });
  });
});
