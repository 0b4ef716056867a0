import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel/index.js';
import { MailServer } from '#test/support/mail-server.js';
import { FolderMailer } from './folder-mailer.js';
import { envelope } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const from = 'kantoor@coopkantoor.example';

describe('an envelope', () => {
  it.each([
    'anna@groen.example, eve@elders.example',
    'anna@groen.example\r\nBcc: eve@elders.example',
    'Anna <anna@groen.example>',
    '"anna"@groen.example',
    'anna',
    '',
    `${'a'.repeat(250)}@groen.example`,
  ])('is not made for %j', (to) => {
    expect(() => envelope(from, { to, subject: 'Dag', text: '' })).toThrow(RangeError);
  });

  it('keeps a subject on one line', () => {
    const { subject } = envelope(from, {
      to: 'anna@groen.example',
      subject: 'Factuur\r\nBcc: eve@elders.example\u2028x',
      text: '',
    });
    expect(subject).toBe('Factuur Bcc: eve@elders.example x');
  });

  it('gives the same mail the same Message-ID', () => {
    const mail = { to: 'anna@groen.example', subject: 'Dag', text: '', id: newId() };
    expect(envelope(from, mail).messageId).toBe(`<${mail.id}@coopkantoor.example>`);
  });
});

describe('mail to a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('is one readable file, also when it is sent twice', async () => {
    const mailer = new FolderMailer(path.join(folder, 'mail'), from);
    const mail = {
      to: 'anna@groen.example',
      subject: 'Uitnodiging van Coöperatie Groen',
      text: 'Dag Anna,\n\nwelkom.',
      id: newId(),
    };
    await mailer.send(mail);
    await mailer.send(mail);
    const files = fs.readdirSync(path.join(folder, 'mail'));
    expect(files).toEqual([`${mail.id}.eml`]);
    const text = fs.readFileSync(path.join(folder, 'mail', files[0]!), 'utf8');
    expect(text).toContain('To: anna@groen.example\n');
    expect(text).toContain('From: kantoor@coopkantoor.example\n');
    expect(text).toMatch(/^Subject: =\?UTF-8\?Q\?Uitnodiging_van_Co=C3=B6peratie_Groen\?=$/m);
    expect(text).toContain('Dag Anna,\n\nwelkom.');
  });
});

describe('mail to a server', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await MailServer.start();
  });
  afterEach(() => server.close());

  it('arrives at the one it is for', async () => {
    const mailer = new SmtpMailer(server.url, from);
    await mailer.probe();
    await mailer.send({ to: 'anna@groen.example', subject: 'Dag', text: 'Een.\n.\nTwee.' });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]!.to).toEqual(['anna@groen.example']);
    expect(server.received[0]!.raw).toContain('Een.\r\n.\r\nTwee.');
  });

  it('says no when the server is not there', async () => {
    await expect(new SmtpMailer('smtp://127.0.0.1:1', from).probe()).rejects.toThrow(/ECONNREFUSED/);
  });
});
