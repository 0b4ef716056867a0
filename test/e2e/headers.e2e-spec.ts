import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createApp } from '#apps/api/create-app.js';
import { loadConfig } from '#libs/platform/index.js';
import { giveWork } from '../support/give-work.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '../support/office.js';
import { testSecrets } from '../support/test-secrets.js';

describe('what every answer tells a browser', () => {
  let office: TestOffice;
  let site: Awaited<ReturnType<typeof createApp>>;
  let bookkeeper: Person;
  let webRoot: string;

  beforeAll(async () => {
    office = await openOffice();
    webRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'web-'));
    fs.mkdirSync(path.join(webRoot, 'assets'));
    fs.writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>Coopkantoor</title>');
    fs.writeFileSync(path.join(webRoot, 'assets', 'main-1.js'), 'export {};');
    const config = loadConfig({
      ...office.settings,
      PROCESS: 'api',
      PUBLIC_URL: 'https://kantoor.example',
      TRUST_PROXY: 'on',
    });
    const installation = { config, secrets: testSecrets, urls: office.database.urls };
    site = await createApp(installation, { logger: false, webRoot });
    const cooperative = await giveCooperative(office);
    await giveWork(office, cooperative, { projects: 1 });
    bookkeeper = await givePerson(office, cooperative, ['bookkeeper', 'board']);
  });
  afterAll(async () => {
    await site.close();
    await office.close();
    fs.rmSync(webRoot, { recursive: true });
  });

  const get = (url: string) =>
    request(site.getHttpServer())
      .get(url.replace(/^C/, `/v1/cooperatives/${bookkeeper.cooperativeId}`))
      .set('cookie', bookkeeper.cookie);

  /** @returns directives of a policy by name */
  function policyOf(response: request.Response): Record<string, string> {
    const parts = response.headers['content-security-policy']!.split(';').map((part) => part.trim().split(' '));
    return Object.fromEntries(parts.map(([name, ...values]) => [name, values.join(' ')]));
  }

  function expectOnAll(response: request.Response): void {
    expect(response.headers).toMatchObject({
      'strict-transport-security': expect.stringMatching(/^max-age=31536000/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(response.headers).not.toHaveProperty('x-powered-by');
    expect(response.headers).not.toHaveProperty('access-control-allow-origin');
    const policy = policyOf(response);
    expect(policy['default-src']).toBe("'none'");
    expect(JSON.stringify(policy)).not.toMatch(/unsafe-eval|\*|https?:/);
    expect(policy['script-src'] ?? '').not.toContain('unsafe');
  }

  it.each(['/', '/facturen', '/wachtwoord/abc'])('a page: %s', async (address) => {
    const page = await get(address).expect(200);
    expectOnAll(page);
    expect(policyOf(page)).toMatchObject({
      'script-src': "'self'",
      'style-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(page.headers['x-frame-options']).toBe('DENY');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('a file of a page', async () => {
    const script = await get('/assets/main-1.js').expect(200);
    expectOnAll(script);
    expect(script.headers['cache-control']).toContain('immutable');
  });

  it.each([
    ['an answer', 'C/colleagues', 200],
    ['a list', 'C/relations', 200],
    ['what is not there', 'C/relations/01900000-0000-7000-8000-000000000001', 404],
    ['an address that is none', '/v1/nowhere', 404],
    ['health', '/health', 200],
    ['the description', '/openapi.json', 200],
  ])('%s of the API', async (_, address, status) => {
    const answer = await get(address).expect(status);
    expectOnAll(answer);
    expect(policyOf(answer)).toEqual({ 'default-src': "'none'", 'frame-ancestors': "'none'" });
    expect(answer.headers['x-frame-options']).toBe('DENY');
    if (address !== '/openapi.json') expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('a refusal to who is not signed in', async () => {
    const answer = await request(site.getHttpServer()).get('/v1/session').expect(401);
    expectOnAll(answer);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('a document, which only our own page may show in a frame', async () => {
    const run = await bookkeeper.make('C/invoice-runs', { period: '2026-10' });
    const done = async () => (await bookkeeper.get(`C/runs/${run.body.run_id}`)).body.state === 'finished';
    await eventually('the draft', done);
    const [invoice] = await office.sql<{ invoice_id: string }>('select invoice_id from invoice');
    const paper = await get(`C/invoices/${invoice!.invoice_id}/document`).expect(200);
    expectOnAll(paper);
    expect(paper.headers['content-type']).toBe('application/pdf');
    expect(policyOf(paper)).toMatchObject({ 'frame-ancestors': "'self'" });
    expect(paper.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(paper.headers['cache-control']).toMatch(/no-store|private/);
  });

  it('does not speak of https where there is none', async () => {
    const answer = await request(office.app.getHttpServer()).get('/health/live').expect(200);
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });
});
