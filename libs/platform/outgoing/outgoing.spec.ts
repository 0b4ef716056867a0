import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPublicAddress } from './address-rules.js';
import { Outgoing } from './outgoing.js';

describe('addresses that may be called', () => {
  it.each(['93.184.216.34', '2a00:1450:400e:80f::200e', '::ffff:93.184.216.34'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    'nonsense',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an outgoing call', () => {
  let server: http.Server;
  let host: string;
  let asked = 0;
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      asked += 1;
      if (request.url === '/elsewhere') return response.writeHead(302, { location: '/secret' }).end();
      if (request.url === '/long') return response.end('x'.repeat(1_100_000));
      if (request.url === '/never') return;
      response.end(`${request.method} ${request.headers['content-type'] ?? ''}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    'http://voorbeeld.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://localhost/',
    'https://name:word@voorbeeld.example/',
    'ftp://voorbeeld.example/',
    'file:///etc/hosts',
    'nonsense',
  ])('to %s is refused without trying', async (address) => {
    const outgoing = new Outgoing();
    await expect(outgoing.call(address)).rejects.toThrow(/not https|private address|password|not an address/);
    await outgoing.close();
  });

  it('to a machine beside this one needs a setting', async () => {
    const outgoing = new Outgoing();
    await expect(outgoing.call(`http://${host}/`)).rejects.toThrow('not https');
    expect(asked).toBe(0);
    await outgoing.close();
  });

  it('reaches what it may, follows nowhere, and ends in time and size', async () => {
    const outgoing = new Outgoing([host]);
    const answer = await outgoing.call(`http://${host}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer).toMatchObject({ status: 200, body: 'POST application/json' });
    expect((await outgoing.call(`http://${host}/elsewhere`)).status).toBe(302);
    await expect(outgoing.call(`http://${host}/long`)).rejects.toThrow('too long');
    await expect(outgoing.call(`http://${host}/never`, { timeout: 200 })).rejects.toThrow('no answer in time');
    await outgoing.close();
  });
});
