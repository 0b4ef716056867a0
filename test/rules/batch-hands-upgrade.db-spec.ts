import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';
import { knownMigrations, prepareDatabase } from '#libs/platform/database/bootstrap.js';
import { serverUrl } from '#test/support/database.js';
import { testSecrets } from '#test/support/test-secrets.js';

/** The migration since which every hand on a batch is kept. */
const HANDS = '1767225760000';
const name = `hands_${process.pid}_${Date.now().toString(36)}`;
const cooperative = newId();
const [maker, mover, last, other] = [newId(), newId(), newId(), newId()];
/** Approved by somebody who had moved its day, and by somebody who never touched it. */
const [own, good] = [newId(), newId()];
let server: string;
let client: pg.Client;

beforeAll(async () => {
  server = await serverUrl();
  const list = knownMigrations();
  await prepareDatabase(
    server,
    name,
    testSecrets,
    list.filter((one) => !one.endsWith(HANDS)),
  );
  const inside = new URL(server);
  inside.pathname = `/${name}`;
  client = new pg.Client(inside.href);
  await client.connect();
  await client.query(
    `insert into cooperative (cooperative_id, name, legal_name, liability) values ($1, 'De Proef', 'De Proef U.A.', 'excluded')`,
    [cooperative],
  );
  await batch(own, 1, mover);
  await batch(good, 2, other);
  await client.query(
    `insert into audit (cooperative_id, audit_id, actor_kind, actor_id, request_id, action, subject_kind, subject_id)
     select $1, gen_random_uuid(), 'person', $2, 'proef', 'payment_batch.changed', 'payment_batch', $3`,
    [cooperative, mover, own],
  );
  await prepareDatabase(server, name, testSecrets);
}, 60_000);

afterAll(async () => {
  await client.end();
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

const batch = (id: Id, number: number, approvedBy: Id): Promise<unknown> =>
  client.query(
    `insert into payment_batch (cooperative_id, batch_id, number, kind, category, execution_on, iban, holder_name, order_count, total_cents, message_id,
       state, made_by, changed_by, approved_by, approved_at)
     values ($1, $2, $3, 'payment', 'general', '2026-12-01', 'NL63TRIO0212345678', 'De Proef', 0, 0, $4, 'approved', $5, $6, $7, now())`,
    [cooperative, id, number, `proef ${number}`, maker, last, approvedBy],
  );

describe('batches of before every hand was kept', () => {
  it('know who made and changed them, and are approved by nobody of those any more', async () => {
    const { rows: hands } = await client.query<{ batch_id: Id; login_id: Id }>(
      `select batch_id, login_id from payment_batch_hand`,
    );
    const of = (id: Id) => hands.filter((hand) => hand.batch_id === id).map((hand) => hand.login_id);
    expect(new Set(of(own))).toEqual(new Set([maker, mover, last]));
    expect(new Set(of(good))).toEqual(new Set([maker, last]));
    const { rows } = await client.query(`select number, state, approved_by from payment_batch order by number`);
    expect(rows).toEqual([
      { number: 1, state: 'draft', approved_by: null },
      { number: 2, state: 'approved', approved_by: other },
    ]);
  });

  it('are hidden from other co-operatives again', async () => {
    const { rows } = await client.query(
      `select relname from pg_class where relname in ('payment_batch', 'payment_batch_hand', 'audit') and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });
});
