import fs from 'node:fs';
import path from 'node:path';
import { generate } from 'otplib';
import request from 'supertest';
import { EnrolPerson } from '#libs/identity/index.js';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import { CONFIG, TenantContext, type Config, type Role } from '#libs/platform/index.js';
import { eventually, type TestOffice } from './office.js';

export const PASSWORD = 'drie lange houten tafels';

/** Somebody with a password, under an address of their own: attempts are counted per address. @returns the address */
export async function enrolPerson(
  office: TestOffice,
  cooperativeId: Id,
  name: string,
  roles: Role[] = ['member'],
): Promise<string> {
  const address = `${name.toLowerCase()}-${newId()}@voorbeeld.example`;
  await office.app.get(EnrolPerson, { strict: false }).run(TenantContext.forJob(cooperativeId, 'test', systemClock), {
    address,
    display_name: name,
    roles,
    language: 'nl',
    password: PASSWORD,
  });
  return address;
}

export const postSession = (office: TestOffice, address: string, password: string): request.Test =>
  request(office.app.getHttpServer()).post('/v1/session').set('accept-language', 'nl').send({ address, password });

/** `name=value` of the cookie an answer sets. */
export const cookieOf = (response: request.Response): string => {
  const [cookie] = response.headers['set-cookie'] as unknown as string[];
  return cookie!.split(';')[0]!;
};

/** Sends what a session may send, with its cookie and CSRF token. @param opened the answer that opened it */
export function within(office: TestOffice, opened: request.Response) {
  const send = (method: 'get' | 'post' | 'put' | 'patch' | 'delete') => (url: string, body?: object) => {
    const agent = request(office.app.getHttpServer());
    const test = agent[method](url)
      .set('cookie', cookieOf(opened))
      .set('x-csrf-token', (opened.body.csrf_token ?? opened.body.session?.csrf_token) as string)
      .set('accept-language', 'nl');
    return body === undefined ? test : test.send(body);
  };
  return { get: send('get'), post: send('post'), put: send('put'), patch: send('patch'), delete: send('delete') };
}

/** The code an authenticator app shows. @param steps later (or earlier) than now */
export const codeOf = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

export interface Enrolled {
  /** The answer that opened the whole session. */
  opened: request.Response;
  secret: string;
  recoveryCodes: string[];
}

/** Signs in somebody who must have a second factor and has none yet, and sets up an authenticator app with them. */
export async function signInAndEnrol(office: TestOffice, address: string): Promise<Enrolled> {
  const half = await postSession(office, address, PASSWORD).expect(200);
  const offer = await within(office, half).post('/v1/second-factors/totp').expect(201);
  const secret = offer.body.secret as string;
  const code = await codeOf(secret, -1);
  const opened = await within(office, half).post('/v1/second-factors/totp/confirmation', { code }).expect(200);
  return { opened, secret, recoveryCodes: opened.body.recovery_codes as string[] };
}

/** The mails to an address, as they lie in the folder. */
export function mailsTo(office: TestOffice, address: string): string[] {
  const folder = path.join(office.app.get<Config>(CONFIG, { strict: false }).dataDir, 'mail');
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).filter((mail) => mail.includes(address));
}

/** Waits for a mail to an address and reads the token in its link. */
export async function tokenMailedTo(
  office: TestOffice,
  address: string,
  page: 'wachtwoord' | 'uitnodiging',
): Promise<string> {
  await eventually(`mail to ${address}`, () => Promise.resolve(mailsTo(office, address).length > 0));
  // quoted-printable: soft line breaks and the equals sign
  const text = mailsTo(office, address)
    .at(-1)!
    .replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=');
  const token = new RegExp(`/${page}/([A-Za-z0-9_-]{43})`).exec(text)?.[1];
  if (!token) throw new Error(`no link to /${page}/ in the mail to ${address}`);
  return token;
}
