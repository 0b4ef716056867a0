import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { openApiOf } from '#apps/api/openapi.js';
import { openOffice, type TestOffice } from '#test/support/office.js';
import { routesOf } from '#test/support/routes.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DESCRIPTION = path.join(ROOT, 'apps/api/openapi.json');
const CLIENT_TYPES = path.join(ROOT, 'apps/web/src/lib/api.gen.ts');

/** `npm run client` writes both files anew; without it they are compared with what the code says today. */
const WRITE = process.env.WRITE_CLIENT === 'on';

describe('the description of the API', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openOffice({ PROCESS: 'api' });
  });
  afterAll(() => office.close());

  it('stands in the repository as the code says it', async () => {
    const text = await pretty(JSON.stringify(openApiOf(office.app)), DESCRIPTION);
    if (WRITE) fs.writeFileSync(DESCRIPTION, text);
    expect(fs.readFileSync(DESCRIPTION, 'utf8') === text || 'run npm run client').toBe(true);
  });

  it('gives the web application its types', () => {
    const cli = path.join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
    const types = execFileSync(process.execPath, [cli, DESCRIPTION], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (WRITE) fs.writeFileSync(CLIENT_TYPES, types);
    expect(fs.readFileSync(CLIENT_TYPES, 'utf8') === types || 'run npm run client').toBe(true);
  });

  it('says which headers a write asks for, how to sign in and what a refusal looks like', () => {
    const { components, paths, security } = openApiOf(office.app);
    const headers = (address: string, method: 'post' | 'patch') =>
      (paths[`/v1/cooperatives/{cooperativeId}/${address}`]?.[method]?.parameters ?? []).flatMap((one) =>
        'in' in one && one.in === 'header' ? [`${one.name}${one.required ? '' : '?'}`] : [],
      );
    expect(headers('invoices', 'post')).toEqual(['Idempotency-Key']);
    expect(headers('members', 'post')).toEqual(['Idempotency-Key?']);
    expect(headers('members/{memberId}', 'patch')).toEqual(['If-Match']);
    expect(security).toEqual([{ cookie: [] }, { bearer: [] }]);
    expect(Object.keys(components?.securitySchemes ?? {}).sort()).toEqual(['bearer', 'cookie']);
    const silent = Object.entries(paths).filter(([, item]) => item.get && !item.get.responses['default']);
    expect(silent.map(([address]) => address)).toEqual([]);
  });

  it('follows the Dutch API design rules: plural nouns, no trailing slash, a version in the address', () => {
    for (const { path: address } of routesOf(office.app)) {
      expect(address).toMatch(/^\/(v1(\/[a-z][a-z-]*|\/\{\w+\})+|health(\/live)?|metrics)$/);
    }
  });

  const pretty = async (text: string, file: string) => format(text, { ...(await resolveConfig(file)), filepath: file });
});
