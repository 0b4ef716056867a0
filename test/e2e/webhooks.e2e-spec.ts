import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveColleague } from '#test/support/hours-office.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';

interface Call {
  headers: Record<string, string>;
  body: string;
}

let office: TestOffice;
let cooperativeId: Id;
let bookkeeper: Person;
let receiver: http.Server;
let address: string;
const calls: Call[] = [];
/** What the receiver answers, one after the other; then 204. */
const answers: number[] = [];

beforeAll(async () => {
  receiver = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  address = `http://${host}/coop`;
  office = await openOffice({ OUTGOING_PRIVATE_HOSTS: host });
  cooperativeId = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
});
afterAll(async () => {
  await office.close();
  receiver.closeAllConnections();
  receiver.close();
});

const addWebhook = async (events: string[] = []) =>
  (await bookkeeper.post('C/webhooks', { url: address, events }).expect(201)).body as {
    webhook_id: Id;
    secret: string;
    version: number;
  };
const addRelation = () =>
  bookkeeper
    .post('C/relations', { name: 'Zorghuis De Linde' })
    .expect(201)
    .then(({ body }) => body.relation_id as Id);
const deliveriesOf = async (webhookId: Id) =>
  (await bookkeeper.get(`C/webhooks/${webhookId}/deliveries`).expect(200)).body.items;
const remove = (webhookId: Id) => bookkeeper.delete(`C/webhooks/${webhookId}`).expect(204);

describe('webhooks', () => {
  it('tell what was done, signed, thin, once', async () => {
    const hook = await addWebhook(['relation.added']);
    calls.length = 0;
    const relationId = await addRelation();
    await eventually('the receiver is told', async () => calls.length > 0);
    const { headers, body } = calls[0]!;
    expect(new Webhook(hook.secret).verify(body, headers)).toEqual({
      type: 'relation.added',
      timestamp: expect.stringMatching(/Z$/),
      data: { cooperative_id: cooperativeId, subject_kind: 'relation', subject_ids: [relationId] },
    });
    await eventually(
      'it is on the record',
      async () => (await deliveriesOf(hook.webhook_id))[0]?.state === 'delivered',
    );
    expect(await deliveriesOf(hook.webhook_id)).toEqual([
      expect.objectContaining({
        delivery_id: headers['webhook-id'],
        event: 'relation.added',
        next_attempt_at: null,
        attempts: [expect.objectContaining({ status: 204, failure: null })],
      }),
    ]);
    await bookkeeper.patch(`C/relations/${relationId}`, { name: 'De Linde' }).set('if-match', '"1"').expect(200);
    expect(await deliveriesOf(hook.webhook_id)).toHaveLength(1);
    await remove(hook.webhook_id);
  });

  it('are tried again after a refusal, under the same id, and can be replayed', async () => {
    const hook = await addWebhook(['relation.added']);
    calls.length = 0;
    answers.push(500);
    await addRelation();
    await eventually(
      'the first attempt failed',
      async () => (await deliveriesOf(hook.webhook_id))[0]?.attempts.length === 1,
    );
    const [waiting] = await deliveriesOf(hook.webhook_id);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: [{ status: 500 }] });
    expect(new Date(waiting.next_attempt_at).getTime()).toBeGreaterThan(Date.now());
    await bookkeeper.post(`C/webhooks/${hook.webhook_id}/deliveries/${waiting.delivery_id}/replay`).expect(202);
    await eventually('the replay arrived', async () => (await deliveriesOf(hook.webhook_id))[0]?.state === 'delivered');
    expect(new Set(calls.map((call) => call.headers['webhook-id']))).toEqual(new Set([waiting.delivery_id]));
    await bookkeeper.post(`C/webhooks/${hook.webhook_id}/deliveries/${newId()}/replay`).expect(404);
    await remove(hook.webhook_id);
  });

  it('wait their pause in the outbox and are then sent without anybody asking', async () => {
    const hook = await addWebhook(['relation.added']);
    answers.push(503);
    await addRelation();
    await eventually(
      'the first attempt failed',
      async () => (await deliveriesOf(hook.webhook_id))[0]?.attempts.length === 1,
    );
    await eventually(
      'five seconds later it arrived',
      async () => (await deliveriesOf(hook.webhook_id))[0]?.state === 'delivered',
      20,
    );
    const [{ attempts }] = await deliveriesOf(hook.webhook_id);
    expect(new Date(attempts[1].at).getTime() - new Date(attempts[0].at).getTime()).toBeGreaterThan(4_500);
    await remove(hook.webhook_id);
  });

  it('tell of hours that were handed in: signed, again after a refusal, on the record, and replayed', async () => {
    const { person: member } = await giveColleague(office, cooperativeId, 'Mollie');
    const project = (await bookkeeper.post('C/projects', { code: 'TUIN', name: 'Tuin', starts_on: '2026-01-01' })).body;
    const activity = (await bookkeeper.post('C/activities', { name: 'Snoeien' })).body;
    const hook = await addWebhook(['hours.submitted', 'hours.approved']);
    calls.length = 0;
    answers.push(500);
    const entry = await member
      .post('C/time-entries', {
        project_id: project.project_id,
        activity_id: activity.activity_id,
        date: '2026-09-07',
        minutes: 90,
      })
      .expect(201);
    await member.post('C/weeks/2026-09-07/submission').expect(200);
    const submitted = async () => (await deliveriesOf(hook.webhook_id)).at(-1);
    await eventually('it was tried again', async () => (await submitted())?.state === 'delivered', 20);
    await bookkeeper.post('C/approvals', { entry_ids: [entry.body.entry_id] }).expect(200);
    await eventually('the approval is told too', async () => calls.length === 3);

    const told = calls.map(({ body, headers }) => new Webhook(hook.secret).verify(body, headers));
    const of = (type: string) => ({
      type,
      timestamp: expect.stringMatching(/Z$/),
      data: { cooperative_id: cooperativeId, subject_kind: 'time_entry', subject_ids: [entry.body.entry_id] },
    });
    expect(told).toEqual([of('hours.submitted'), of('hours.submitted'), of('hours.approved')]);
    const { delivery_id, attempts } = await submitted();
    expect(attempts.map(({ status }: { status: number }) => status).sort()).toEqual([204, 500]);
    expect(calls.map(({ headers }) => headers['webhook-id']).slice(0, 2)).toEqual([delivery_id, delivery_id]);

    await bookkeeper.post(`C/webhooks/${hook.webhook_id}/deliveries/${delivery_id}/replay`).expect(202);
    await eventually('the replay arrived', async () => calls.length === 4);
    expect(calls[3]!.headers['webhook-id']).toBe(delivery_id);
    expect(new Webhook(hook.secret).verify(calls[3]!.body, calls[3]!.headers)).toEqual(of('hours.submitted'));
    await eventually('and is on the record', async () => (await submitted())?.attempts.length === 3);
    await remove(hook.webhook_id);
  }, 60_000);

  it('are turned off when the receiver says it is gone', async () => {
    const hook = await addWebhook(['relation.added']);
    answers.push(410);
    await addRelation();
    await eventually('it is off', async () => {
      const { body } = await bookkeeper.get('C/webhooks').expect(200);
      return body.items[0].state === 'off' && body.items[0].state_reason === 'gone';
    });
    await remove(hook.webhook_id);
  });

  it('sign with the old and the new secret for a day', async () => {
    const hook = await addWebhook(['relation.added']);
    const { body } = await bookkeeper.post(`C/webhooks/${hook.webhook_id}/secrets`).expect(201);
    calls.length = 0;
    await addRelation();
    await eventually('the receiver is told', async () => calls.length > 0);
    for (const secret of [hook.secret, body.secret as string]) {
      expect(() => new Webhook(secret).verify(calls[0]!.body, calls[0]!.headers)).not.toThrow();
    }
    await remove(hook.webhook_id);
  });

  it('keep their secret to themselves', async () => {
    const hook = await addWebhook();
    const { body } = await bookkeeper.get('C/webhooks').expect(200);
    expect(JSON.stringify(body)).not.toContain('whsec_');
    const [row] = await office.sql<{ secret: Buffer }>(`select secret from webhook where webhook_id = $1`, [
      hook.webhook_id,
    ]);
    expect(row!.secret.toString('latin1')).not.toContain(hook.secret.slice(6));
    await remove(hook.webhook_id);
    expect(await office.sql(`select 1 from person_key where person_id = $1`, [hook.webhook_id])).toEqual([]);
  });

  it.each([
    'http://voorbeeld.example/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest',
    'https://localhost/',
    'nonsense',
  ])('never call %s', async (url) => {
    const { body } = await bookkeeper.post('C/webhooks', { url }).expect(422);
    expect(body.errors[0].pointer).toBe('/url');
  });

  it('are asked for events that exist', async () => {
    const { body } = await bookkeeper.post('C/webhooks', { url: address, events: ['maan.vol'] }).expect(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/events/0', code: 'webhook_event' });
  });
});
