import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Id } from '#libs/kernel/index.js';
import { newId } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { cookieOf, enrolPerson, PASSWORD, postSession } from '#test/support/sign-in.js';

describe('what moves money or cannot be undone', () => {
  let office: TestOffice;
  let cooperativeId: Id;
  let bookkeeper: Person;
  const http = () => request(office.app.getHttpServer());

  beforeAll(async () => {
    office = await openOffice();
    cooperativeId = await giveCooperative(office);
    bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
  });
  afterAll(() => office.close());

  const age = (loginId: Id, minutes: number) =>
    office.sql(`update session set proved_at = now() - make_interval(mins => $2) where login_id = $1`, [
      loginId,
      minutes,
    ]);
  const iban = (value: string, version: number) =>
    bookkeeper.patch('C', { iban: value }).set('if-match', `"${version}"`);

  it.each([
    ['invoices/:id/finalisation', () => bookkeeper.make(`C/invoices/${newId()}/finalisation`).set('if-match', '"1"')],
    ['invoice-finalisations', () => bookkeeper.make('C/invoice-finalisations', { invoice_ids: [newId()] })],
  ])('%s wants a proof of less than ten minutes ago', async (_, call) => {
    await age(bookkeeper.loginId, 11);
    const refused = await call().expect(403);
    expect(refused.body).toMatchObject({
      code: 'step_up_required',
      detail: 'Bevestig eerst dat jij het bent. Daarna gaat dit door.',
    });
    await age(bookkeeper.loginId, 9);
    expect((await call()).body.code).not.toBe('step_up_required');
  });

  it('another IBAN wants it; the same one, or another telephone number, does not', async () => {
    await age(bookkeeper.loginId, 0);
    await iban('NL91ABNA0417164300', 1).expect(200);
    await age(bookkeeper.loginId, 11);
    expect((await iban('NL69INGB0123456789', 2).expect(403)).body.code).toBe('step_up_required');
    await iban('NL91ABNA0417164300', 2).expect(200);
    await bookkeeper.patch('C', { phone: '020 555 01 01' }).set('if-match', '"3"').expect(200);
  });

  it('a proof renews the session: the token and the CSRF token from before it open nothing', async () => {
    const address = await enrolPerson(office, cooperativeId, 'Femke');
    const before = await postSession(office, address, PASSWORD).expect(200);
    const prove = (password: string) =>
      http()
        .post('/v1/session/proof')
        .set('cookie', cookieOf(before))
        .set('x-csrf-token', before.body.csrf_token as string)
        .send({ password });
    expect((await prove('een verkeerd wachtwoord').expect(422)).body.errors).toMatchObject([
      { pointer: '/password', code: 'proof_refused' },
    ]);
    const after = await prove(PASSWORD).expect(200);
    expect(cookieOf(after)).not.toBe(cookieOf(before));
    expect(after.body.csrf_token).not.toBe(before.body.csrf_token);
    await http().get('/v1/session').set('cookie', cookieOf(before)).expect(401);
    await http().get('/v1/session').set('cookie', cookieOf(after)).expect(200);
    await prove(PASSWORD).expect(401);
  });

  it('guesses of a proof are counted', async () => {
    const address = await enrolPerson(office, cooperativeId, 'Daan');
    const opened = await postSession(office, address, PASSWORD).expect(200);
    const prove = (password: string) =>
      http()
        .post('/v1/session/proof')
        .set('cookie', cookieOf(opened))
        .set('x-csrf-token', opened.body.csrf_token as string)
        .send({ password });
    for (let time = 1; time <= 10; time++) await prove('een verkeerd wachtwoord').expect(422);
    expect((await prove(PASSWORD).expect(429)).body.code).toBe('sign_in_paused');
  });

  it('a session that rested two hours is over', async () => {
    await office.sql(`update session set last_seen_at = now() - interval '121 minutes' where login_id = $1`, [
      bookkeeper.loginId,
    ]);
    await bookkeeper.get('/v1/session').expect(401);
  });
});
