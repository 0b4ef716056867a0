import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { addDays, newId, systemClock, today, type Id } from '#libs/kernel/index.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';
import { pdfPages } from '#test/support/pdf-text.js';
import { mailsTo } from '#test/support/sign-in.js';

let office: TestOffice;
let cooperativeId: Id;
let board: Person;
let token: string;
const now = today(systemClock);

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
  board = await givePerson(office, cooperativeId, ['board']);
  const { url } = (await board.put('C/application-link', {}).expect(200)).body as { url: string };
  token = url.split('/').at(-1)!;
});
afterAll(() => office.close());

const http = () => request(office.app.getHttpServer());
const form = (more: object = {}) => ({
  application_id: newId(),
  given_name: 'Sanne',
  family_name: 'van der Kade',
  email: 'sanne@voorbeeld.example',
  phone: '06 0000 1234',
  birth_date: null,
  street: 'Vliegerpad',
  house_number: '9',
  postal_code: '1069zf',
  city: 'Amsterdam',
  engagement: 'employed',
  instalments: 20,
  motivation: '',
  language: 'nl',
  confirmations: ['articles', 'share', 'liability', 'exit', 'privacy'],
  ...more,
});
const apply = (body: object, to = token) => http().post(`/v1/applications/${to}`).send(body);
const waiting = async (): Promise<{ application_id: Id; similar: { because: string[] }[] }[]> =>
  (await board.get('C/applications').expect(200)).body.items as {
    application_id: Id;
    similar: { because: string[] }[];
  }[];
const add = async (more: object = {}): Promise<Id> => {
  const body = {
    given_name: 'Ali',
    family_name: newId(),
    class: 'worker',
    engagement: 'employed',
    joined_on: '2025-01-01',
    ...more,
  };
  return (await board.post('C/members', body).expect(201)).body.member_id as Id;
};

describe('applying by the public link', () => {
  it('shows what comes with it, and answers the same to every wrong link', async () => {
    const page = (await http().get(`/v1/applications/${token}`).expect(200)).body;
    expect(page.name).toBe('Groenkring De Proef');
    expect(page.settings).toContainEqual(expect.objectContaining({ setting: 'share_amount', value: '1000.00' }));
    const wrong = [`${token.slice(0, -1)}_`, `${'A'.repeat(54)}`, 'kort', `${token.slice(0, 22)}${'x'.repeat(32)}`];
    const answers = await Promise.all(wrong.map((one) => http().get(`/v1/applications/${one}`)));
    expect(new Set(answers.map(({ body, status }) => `${status} ${body.code}`))).toEqual(new Set(['404 not_found']));
  });

  it('takes an application in once, warns of who is alike, and puts her in the register', async () => {
    await add({ given_name: 'Sanne', family_name: 'Kade' });
    const body = form();
    await apply(body).expect(202);
    await apply(body).expect(202);
    const [application] = await waiting();
    expect(await waiting()).toHaveLength(1);
    expect(application!.similar[0]!.because).toEqual(['name']);
    const decide = (act: object) => board.make(`C/applications/${application!.application_id}/decision`, act);
    expect((await decide({ act: 'accept_on_trial' }).expect(422)).body.errors[0].pointer).toBe('/decision');
    const accepted = await decide({ act: 'accept_on_trial', decision: 'bestuur 3' }).expect(200);
    const member = (await board.get(`C/members/${accepted.body.member_id as string}`).expect(200)).body;
    expect(member).toMatchObject({ status: 'candidate_member', postal_code: '1069 ZF', class: 'candidate' });
    expect((await decide({ act: 'admit', decision: 'x' }).expect(409)).body.code).toBe('member_act_not_now');
    await eventually('the letter is mailed', () =>
      Promise.resolve(mailsTo(office, 'sanne@voorbeeld.example').length > 0),
    );
    const course = (await board.get(`C/members/${accepted.body.member_id as string}/course`)).body;
    const letter = await board.get(
      `C/members/${accepted.body.member_id as string}/letters/${course.events[0].event_id as string}`,
    );
    expect(pdfPages(letter.body as Buffer).join(' ')).toContain('Je begint als aspirant-lid');
  });

  it('refuses with a reason and the way to the meeting; the meeting can still admit', async () => {
    const body = form({ email: 'nee@voorbeeld.example', given_name: 'Bob', family_name: 'Zwart', phone: null });
    await apply(body).expect(202);
    const decide = (act: object) => board.make(`C/applications/${body.application_id}/decision`, act);
    await decide({
      act: 'reject',
      decision: 'bestuur 4',
      reason_code: 'no_place',
      reason: 'Er is nu geen werk.',
    }).expect(200);
    await eventually('the refusal is mailed', () =>
      Promise.resolve(mailsTo(office, 'nee@voorbeeld.example').length > 0),
    );
    expect(JSON.stringify(mailsTo(office, 'nee@voorbeeld.example'))).toContain('artikel 2:33 BW');
    await decide({ act: 'meeting_admits', decision: 'ALV 2' }).expect(200);
  });

  it('refuses what is not confirmed, hostile or too much', async () => {
    expect((await apply(form({ confirmations: ['articles'] })).expect(422)).body.errors[0].code).toBe(
      'application_confirm_all',
    );
    expect((await apply(form({ instalments: 41 })).expect(422)).body.errors[0].code).toBe('application_instalments');
    await apply(form({ email: 'a@b.example\r\nBcc: x@y.example' })).expect(422);
    await apply(form({ bsn: '123456782' })).expect(422);
    const answers = [];
    for (let i = 0; i < 8; i++) answers.push((await apply(form({ confirmations: [] }))).status);
    expect(answers).toContain(429);
  });

  it('a renewed link closes the old one, a closed one is no link', async () => {
    await board.put('C/application-link', {}).expect(200);
    await http().get(`/v1/applications/${token}`).expect(404);
    await board.delete('C/application-link').expect(204);
    expect((await board.get('C/application-link')).body).toEqual({ url: null });
  });
});

describe('the register on a day', () => {
  it('says what it said then, on screen, on paper and as a table', async () => {
    const coop = await givePerson(office, await giveCooperative(office), ['board']);
    const body = {
      given_name: '=Fatma',
      family_name: 'Oudenaam',
      class: 'worker',
      engagement: 'employed',
      joined_on: '2025-01-01',
    };
    const { member_id } = (await coop.post('C/members', body).expect(201)).body as { member_id: Id };
    await coop.patch(`C/members/${member_id}`, { family_name: 'Nieuwenaam' }).set('if-match', '"1"').expect(200);
    const nameOn = async (on: string) =>
      ((await coop.get(`C/register?on=${on}`).expect(200)).body.rows as { family_name: string }[]).map(
        (one) => one.family_name,
      );
    expect([await nameOn('2024-12-31'), await nameOn(addDays(now, -1)), await nameOn(now)]).toEqual([
      [],
      ['Oudenaam'],
      ['Nieuwenaam'],
    ]);
    const { counts, signals } = (await coop.get('C/register')).body;
    expect(counts).toEqual({ members: 1, candidates: 0, leaving: 0, voting: 1 });
    expect(signals.map((one: { code: string }) => one.code)).toEqual(['signal_ubo']);
    const pages = pdfPages((await coop.get(`C/register/document?on=${now}`).expect(200)).body as Buffer).join(' ');
    for (const part of ['Ledenregister op', 'Nieuwenaam', '1 / 1', 'het bestuur']) expect(pages).toContain(part);
    const table = (await coop.get(`C/register/table?on=${now}`).expect(200)).text;
    expect(table).toContain(`"'=Fatma";Nieuwenaam;`);
  });
});

describe('two persons who are one', () => {
  it('become one with all their memberships, and not when these lie over each other', async () => {
    const first = await add({ given_name: 'Kim' });
    const second = await add({ given_name: 'Kim', joined_on: '2026-06-01' });
    const me = await givePerson(office, cooperativeId, ['member'], first);
    await me.post(`C/members/${first}/consents`, { kind: 'photo', given: true }).expect(200);
    const merge = () => board.make(`C/members/${second}/merging`, { other_member_id: first });
    expect((await merge().expect(409)).body.code).toBe('member_merge_overlap');
    await board
      .post(`C/members/${first}/ending`, { ended_on: '2026-05-31', source: 'Brief aan het bestuur' })
      .expect(200);
    expect((await merge().expect(200)).body.person_id).toBe(second);
    expect((await board.get(`C/members/${first}`)).body.person_id).toBe(second);
    expect((await me.get(`C/members/${second}/course`).expect(200)).body.other_memberships).toHaveLength(1);
    expect((await merge().expect(409)).body.code).toBe('member_same_person');
    const consents = (await me.get(`C/members/${second}/consents`).expect(200)).body.items;
    expect(consents).toContainEqual(expect.objectContaining({ kind: 'photo', given: true }));
  });
});

describe('what a member does herself', () => {
  it('says yes and takes it back; nobody does that for her', async () => {
    const id = await add();
    const me = await givePerson(office, cooperativeId, ['member'], id);
    const say = (who: Person, given: boolean) => who.post(`C/members/${id}/consents`, { kind: 'photo', given });
    const photo = (body: { items: { kind: string; given: boolean }[] }) =>
      body.items.find((one) => one.kind === 'photo')!.given;
    expect(photo((await say(me, true).expect(200)).body as never)).toBe(true);
    expect(photo((await say(me, false).expect(200)).body as never)).toBe(false);
    await say(board, true).expect(404);
  });

  it('writes to all members without an address, once a day', async () => {
    const coop = await giveCooperative(office, 'Zonder Adressen');
    const chair = await givePerson(office, coop, ['board']);
    const ids = [];
    for (const name of ['een', 'twee', 'drie']) {
      const body = {
        given_name: name,
        family_name: 'X',
        email: `${name}@relay.example`,
        class: 'worker',
        engagement: 'none',
        joined_on: '2025-01-01',
      };
      ids.push((await chair.post('C/members', body).expect(201)).body.member_id as Id);
    }
    const me = await givePerson(office, coop, ['member'], ids[0]);
    const message = { subject: 'Vergadering', body: 'Zullen we een vergadering vragen?', share_address: false };
    expect((await me.make('C/relay-messages', message).expect(201)).body.receivers).toBe(2);
    expect((await me.make('C/relay-messages', message).expect(429)).body.code).toBe('relay_too_many');
    await eventually('both got it', () => Promise.resolve(mailsTo(office, 'drie@relay.example').length === 1));
    const mail = JSON.stringify(mailsTo(office, 'twee@relay.example'));
    expect(mail).toContain('Zullen we een vergadering vragen');
    expect(mail).not.toMatch(/een@relay|drie@relay/);
    expect((await chair.get('C/relay-messages')).body.items).toHaveLength(1);
    expect((await chair.make('C/relay-messages', message).expect(403)).body.code).toBe('relay_members_only');
  });
});
