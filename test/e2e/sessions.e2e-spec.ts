import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '#libs/kernel/index.js';
import { eventually, giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { enrolPerson, mailsTo, PASSWORD, postSession, within } from '#test/support/sign-in.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

describe('where somebody is signed in', () => {
  let office: TestOffice;
  let cooperativeId: Id;

  beforeAll(async () => {
    office = await openOffice();
    cooperativeId = await giveCooperative(office);
  });
  afterAll(() => office.close());

  const enrol = (name: string) => enrolPerson(office, cooperativeId, name);
  const signIn = (address: string, agent: string) =>
    postSession(office, address, PASSWORD).set('user-agent', agent).expect(200);

  it('is listed in words, and ends one by one or all but this one', async () => {
    const address = await enrol('Sanne');
    const [desk, phone, other] = [
      await signIn(address, FIREFOX),
      await signIn(address, IPHONE),
      await signIn(address, IPHONE),
    ];
    const list = await within(office, desk).get('/v1/sessions').expect(200);
    const items = list.body.items as { session_id: string; current: boolean; kind: string }[];
    expect(items).toHaveLength(3);
    expect(items.find((one) => one.current)).toMatchObject({
      kind: 'computer',
      browser: 'Firefox',
      system: 'Windows',
      network: '127.0.0.0/24',
      method: 'password',
    });
    const one = items.find((item) => item.kind === 'phone')!;
    await within(office, desk).delete(`/v1/sessions/${one.session_id}`).expect(204);
    await within(office, desk).delete(`/v1/sessions/${one.session_id}`).expect(404);
    const alive = [phone, other].map((session) => within(office, session).get('/v1/session'));
    expect((await Promise.all(alive)).map((answer) => answer.status).sort()).toEqual([200, 401]);
    await within(office, desk).delete('/v1/other-sessions').expect(204);
    await within(office, desk).get('/v1/session').expect(200);
    for (const session of [phone, other]) await within(office, session).get('/v1/session').expect(401);
  });

  it('ends for others only after a proof, and everywhere without one', async () => {
    const address = await enrol('Roos');
    const [desk, phone] = [await signIn(address, FIREFOX), await signIn(address, IPHONE)];
    const list = await within(office, desk).get('/v1/sessions').expect(200);
    const other = (list.body.items as { session_id: string; current: boolean }[]).find((one) => !one.current)!;
    await office.sql(
      `update session set proved_at = now() - interval '11 minutes' where login_id = (select login_id from login where address = $1)`,
      [address],
    );
    for (const url of [`/v1/sessions/${other.session_id}`, '/v1/other-sessions']) {
      const refused = await within(office, desk).delete(url).expect(403);
      expect(refused.body.code).toBe('step_up_required');
    }
    await within(office, phone).get('/v1/session').expect(200);
    await within(office, desk).delete('/v1/sessions').expect(204);
    for (const session of [desk, phone]) await within(office, session).get('/v1/session').expect(401);
  });

  it('is nobody else’s business', async () => {
    const [mine, theirs] = [await signIn(await enrol('Mijn'), FIREFOX), await signIn(await enrol('Haar'), FIREFOX)];
    const list = await within(office, theirs).get('/v1/sessions').expect(200);
    await within(office, mine)
      .delete(`/v1/sessions/${list.body.items[0].session_id as string}`)
      .expect(404);
    await within(office, theirs).get('/v1/session').expect(200);
  });

  it('mails about the first sign-in from another kind of device, not about the first of all', async () => {
    const address = await enrol('Noor');
    await signIn(address, FIREFOX);
    await signIn(address, FIREFOX);
    await signIn(address, IPHONE);
    await eventually('a mail', () => Promise.resolve(mailsTo(office, address).length > 0));
    expect(mailsTo(office, address)).toHaveLength(1);
    expect(mailsTo(office, address)[0]).toContain('Safari');
  });
});
