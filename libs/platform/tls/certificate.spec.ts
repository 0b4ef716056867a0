import crypto from 'node:crypto';
import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownCertificate } from './certificate.js';
import { localNames } from './local-names.js';

const names = { hosts: ['localhost', 'werkplek', 'werkplek.local'], addresses: ['127.0.0.1', '192.168.1.20', '::1'] };
const now = new Date();
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tls-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the certificate an installation makes for itself', () => {
  it('names every host and address, and is valid for at most 398 days', async () => {
    const made = new crypto.X509Certificate((await ownCertificate(path.join(folder, 'a'), names, now)).cert);
    for (const host of names.hosts) expect(made.checkHost(host)).toBe(host);
    for (const address of names.addresses) expect(made.checkIP(address)).toBe(address);
    expect(made.checkHost('elsewhere.example')).toBeUndefined();
    expect((Date.parse(made.validTo) - Date.parse(made.validFrom)) / 86_400_000).toBeLessThanOrEqual(398);
  });

  it('stays the same until a name or address is new or it nearly expires', async () => {
    const place = path.join(folder, 'b');
    const first = await ownCertificate(place, names, now);
    expect(await ownCertificate(place, names, inDays(300))).toEqual(first);
    expect(await ownCertificate(place, { ...names, addresses: ['127.0.0.1'] }, now)).toEqual(first);
    const moved = await ownCertificate(place, { ...names, addresses: ['10.0.0.7'] }, now);
    expect(moved).not.toEqual(first);
    expect(await ownCertificate(place, { ...names, addresses: ['10.0.0.7'] }, inDays(380))).not.toEqual(moved);
  });

  it('keeps its key for its owner', async () => {
    await ownCertificate(path.join(folder, 'c'), names, now);
    expect(fs.statSync(path.join(folder, 'c', 'key.pem')).mode & 0o777).toBe(0o600);
  });

  it('serves HTTPS to a client that trusts it', async () => {
    const made = await ownCertificate(path.join(folder, 'd'), localNames(), now);
    const server = https.createServer({ ...made }, (_request, response) => response.end('dag'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      https
        .get({ host: '127.0.0.1', port, ca: made.cert }, (response) =>
          response.on('data', (data: Buffer) => resolve(data.toString())),
        )
        .on('error', reject);
    });
    server.close();
    expect(answer).toBe('dag');
  });
});
