import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, newId, type Id } from '#libs/kernel/index.js';
import { codes, NEXT, ShareOffice, TODAY } from '#test/support/share-office.js';

let desk: ShareOffice;
beforeAll(async () => {
  desk = await ShareOffice.open();
});
afterAll(() => desk.close());

describe('what a member asks of the board', () => {
  let account: Id;
  let request: Id;
  const plan = {
    channel: 'bank_transfer',
    rhythm: 'monthly',
    first_due_on: NEXT,
    terms: 60,
    reason: 'Mijn huur steeg',
  };
  const jan = () => desk.members[0]!.person;
  const own = async () => (await jan().get('C/shares/own')).body;
  const decide = (who = desk.board, body: object = { agrees: true }) =>
    who.post(`C/share-requests/${request}/decision`, body);
  const ask = (path: 'plan-requests' | 'pause-requests', body: object, who = jan()) =>
    who.post(`C/shares/${account}/${path}`, body);

  it('waits for the board, one thing at a time, and changes nothing until then', async () => {
    account = await desk.give(0);
    await desk.plan(jan(), account, { terms: 20 });
    expect(codes(await desk.plan(jan(), account, plan))[2]).toBe('/terms share_terms_beyond_articles');
    expect((await ask('plan-requests', plan, desk.members[1]!.person)).status).toBe(404);
    expect((await ask('plan-requests', plan, desk.bookkeeper)).status).toBe(404);
    expect(codes(await ask('plan-requests', { ...plan, terms: undefined, term_amount: '2000.00' }))[1]).toBe(
      'share_plan_beyond_obligation',
    );
    expect(codes(await ask('plan-requests', { ...plan, channel: 'direct_debit' }))[1]).toBe('share_mandate_missing');
    const asked = await ask('plan-requests', plan);
    expect(asked.status).toBe(201);
    request = asked.body.request_id;
    expect(codes(await ask('pause-requests', { terms: 6, reason: 'Ziek' }))).toEqual([409, 'share_request_open']);
    const mine = await own();
    expect([mine.plan.terms.length, mine.request.state, mine.request.terms]).toEqual([20, 'open', 60]);
    const { items } = (await desk.board.get('C/share-requests')).body;
    expect(items).toMatchObject([{ member_name: 'Fatma Proef', kind: 'plan', reason: plan.reason, is_own: false }]);
  });

  it('is refused with a reason she reads, once', async () => {
    expect((await decide(desk.bookkeeper)).status).toBe(403);
    expect((await decide(jan())).status).toBe(403);
    expect(codes(await decide(desk.board, { agrees: false }))[1]).toBe('share_request_answer');
    const answer = { agrees: false, answer: 'Probeer eerst 40 termijnen' };
    for (const _ of [1, 2]) expect((await decide(desk.board, answer)).body.state).toBe('refused');
    expect(codes(await decide())).toEqual([409, 'share_request_decided']);
    expect(codes(await jan().post(`C/share-requests/${request}/withdrawal`))).toEqual([409, 'share_request_decided']);
    expect((await own()).request).toMatchObject({ state: 'refused', answer: answer.answer });
    expect((await desk.board.get('C/share-requests')).body.items).toEqual([]);
  });

  it('is agreed to, and so it is; what she takes back is gone', async () => {
    request = (await ask('pause-requests', { terms: 6, reason: 'Ziek' })).body.request_id;
    expect((await jan().post(`C/share-requests/${request}/withdrawal`)).status).toBe(204);
    expect((await own()).request).toBeNull();
    request = (await ask('pause-requests', { terms: 6, reason: 'Ziek' })).body.request_id;
    expect((await decide()).body.state).toBe('agreed');
    const after = await own();
    expect([after.plan.terms[0].due_on, after.plan.skipped_terms]).toEqual([addMonths(NEXT, 6), 6]);
    // what the board gave is not taken off what she may skip herself
    expect([after.limits.pause_terms, after.request.state]).toEqual([3, 'agreed']);
    request = (await ask('plan-requests', plan)).body.request_id;
    const { version } = (await desk.bookkeeper.get(`C/shares/${account}`)).body;
    await decide();
    expect((await own()).plan.terms.length).toBe(60);
    // somebody who still has the plan of before on the screen
    const late = desk.bookkeeper.put(`C/shares/${account}/plan`, { ...plan, terms: 10 });
    expect((await late.set('if-match', `"${version}"`)).status).toBe(412);
  });
});

describe('who is late', () => {
  it('is found by the office, not by reading everybody', async () => {
    const on = addDays(NEXT, 80);
    const [weekly, once] = [await desk.give(1), await desk.give(2)];
    await desk.plan(desk.members[1]!.person, weekly, { rhythm: 'weekly', terms: 40 });
    await desk.plan(desk.members[2]!.person, once, { rhythm: 'once', terms: undefined });
    const late = async (terms: number) =>
      (await desk.board.get(`C/shares?on=${on}&late_terms=${terms}`).expect(200)).body.items.map(
        (one: { member_name: string; late_terms: number; arrears: string }) => [
          one.member_name,
          one.late_terms,
          one.arrears,
        ],
      );
    // terms of 25.00 on days 0, 7 … 63; those before day 66 are late
    const jan = ['Jan Proef', 10, '250.00'];
    const [, , noor] = [0, 0, ['Noor Proef', 1, '1000.00']];
    expect((await late(2)).filter(([name]: string[]) => name !== 'Fatma Proef')).toEqual([jan]);
    expect((await late(1)).filter(([name]: string[]) => name !== 'Fatma Proef')).toEqual([jan, noor]);
    await desk.pay(weekly, '225.00');
    expect((await late(2)).filter(([name]: string[]) => name !== 'Fatma Proef')).toEqual([]);
    expect((await desk.board.get('C/shares?late_terms=0')).status).toBe(422);
  });
});

describe('what cannot be', () => {
  it('a second plan on an account that is closed, and a request for one', async () => {
    const sem = await desk.give(3);
    await desk.pay(sem, '100.00');
    await desk.office.sql(`update member set status = 'ended', ended_on = $2 where member_id = $1`, [
      desk.members[3]!.id,
      addDays(TODAY, -1),
    ]);
    const fixed = await desk.bookkeeper.post(`C/shares/${sem}/exit`, {});
    expect(fixed.status).toBeLessThan(300);
    for (const who of [desk.bookkeeper, desk.board])
      expect(codes(await desk.plan(who, sem))).toEqual([409, 'share_account_closed']);
  });

  it('a mandate or an identifier that is none', async () => {
    const put = (creditor_identifier: string) =>
      desk.board.put('C/collection-settings', { creditor_identifier, notice_days: 14 }).set('if-match', '"0"');
    const mandate = (over: object) =>
      desk.bookkeeper.make('C/mandates', {
        party_kind: 'member',
        party_id: desk.members[4]!.id,
        iban: 'NL32BUNQ2012345678',
        holder_name: 'A. Proef',
        signed_on: addMonths(TODAY, -1),
        ...over,
      });
    expect(codes(await put('NL67ZZZ301234560000'))[2]).toBe('/creditor_identifier creditor_identifier');
    expect(codes(await mandate({}))).toEqual([409, 'creditor_identifier_missing']);
    await put('NL66ZZZ301234560000').expect(200);
    const wrong = async (over: object) => codes(await mandate(over))[2];
    expect(await wrong({ iban: 'NL33BUNQ2012345678' })).toMatch(/^\/iban /);
    expect(await wrong({ iban: 'US64SVBKUS6S3300958879' })).toMatch(/^\/iban /);
    expect(await wrong({ signed_on: addDays(TODAY, 1) })).toBe('/signed_on mandate_signed_later');
    expect(await wrong({ signed_on: addMonths(TODAY, -37) })).toBe('/signed_on mandate_lapsed');
    expect(await wrong({ collected_before_on: addDays(TODAY, 1) })).toBe('/collected_before_on mandate_collected_when');
    expect(await wrong({ party_id: newId() })).toBe('/party party_unknown');
    expect(await wrong({ reference: 'Ä' })).toBe('/reference mandate_reference');
    expect((await desk.bookkeeper.get('C/mandates')).body.items).toEqual([]);
  });

  it('a paper that is no paper; a good one is kept with its mandate and read again', async () => {
    const made = await desk.bookkeeper.make('C/mandates', {
      party_kind: 'member',
      party_id: desk.members[4]!.id,
      iban: 'NL32BUNQ2012345678',
      holder_name: 'A. Proef',
      signed_on: addMonths(TODAY, -40),
      collected_before_on: addMonths(TODAY, -2),
      reference: 'OUD-12',
    });
    expect(made.body).toMatchObject({ reference: 'OUD-12', last_collected_on: addMonths(TODAY, -2) });
    const at = `C/mandates/${made.body.mandate_id}/paper`;
    const put = (bytes: Buffer, name: string) => desk.bookkeeper.put(at).attach('file', bytes, name);
    expect((await desk.bookkeeper.get(at)).status).toBe(404);
    expect((await put(Buffer.from('<html><script>1</script></html>'), 'brief.pdf')).status).toBe(422);
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
    for (const _ of [1, 2]) expect((await put(pdf, 'machtiging.pdf')).status).toBe(204);
    const read = await desk.board.get(at);
    expect([read.status, read.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('machtiging.pdf'),
    ]);
    expect((await desk.members[4]!.person.get(at)).status).toBe(403);
    const { items } = (await desk.bookkeeper.get('C/mandates?state=running&search=ada')).body;
    expect(items).toMatchObject([{ party_name: 'Ada Proef', has_paper: true, iban: 'NL32…5678' }]);
    expect((await desk.bookkeeper.get('C/mandates?state=ended')).body.items).toEqual([]);
  });
});
