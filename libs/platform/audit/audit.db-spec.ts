import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import { giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { TenantContext, type RequestFacts } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import { audit, auditLook } from './audit.js';

let office: TestOffice;
let cooperativeId: Id;
const member = newId();
const request = (): RequestFacts => ({
  id: newId(),
  language: 'nl',
  clock: systemClock,
  origin: { ip: '203.0.113.7', device: `Voorbeeldbrowser ${'x'.repeat(300)}` },
});

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  cooperativeId = await giveCooperative(office);
});
afterAll(() => office.close());

const write = async (context: TenantContext) => {
  await office.app.get(Transactions, { strict: false }).run(context, async (tx) => {
    await auditLook(tx, { subject: { kind: 'member', id: member }, what: 'bsn', reason: 'Aangifte' });
  });
  const rows = await office.sql(`select * from audit where request_id = $1`, [context.requestId]);
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

describe('an audit row', () => {
  it('says who looked at what, why and from where', async () => {
    const loginId = newId();
    const row = await write(
      TenantContext.forPerson(cooperativeId, { loginId, displayName: 'Joke Proef', roles: ['bookkeeper'] }, request()),
    );
    expect(row).toMatchObject({
      actor_kind: 'person',
      actor_id: loginId,
      actor_name: '',
      under_kind: null,
      action: 'bsn.looked_at',
      subject_kind: 'member',
      subject_id: member,
      changes: { reason: 'Aangifte' },
      ip: '203.0.113.7',
    });
    expect((row.device as string).length).toBe(200);
  });

  it('says under which grant service staff did it', async () => {
    const grantId = newId();
    const grant = { grantId, loginId: newId(), displayName: 'Dina Dienst' };
    const row = await write(TenantContext.forStaff(cooperativeId, grant, request()));
    expect(row).toMatchObject({ actor_kind: 'staff', under_kind: 'grant', under_id: grantId });
  });

  it('cannot be written for service staff without a grant', async () => {
    await expect(
      office.sql(
        `insert into audit (cooperative_id, audit_id, actor_kind, request_id, action, subject_kind) values ($1, $2, 'staff', 'x', 'x', 'x')`,
        [cooperativeId, newId()],
      ),
    ).rejects.toThrow('audit_sound');
  });

  it('is of a job when nobody asked', async () => {
    const context = TenantContext.forJob(cooperativeId, 'nightly', systemClock);
    await office.app
      .get(Transactions, { strict: false })
      .run(context, (tx) => audit(tx, { action: 'test.done', subject: { kind: 'test' } }));
    const rows = await office.sql(`select * from audit where request_id = $1`, [context.requestId]);
    expect(rows).toMatchObject([{ actor_kind: 'job', actor_name: 'nightly', ip: null, device: null }]);
  });
});

it('no grant is no co-operative', () => {
  expect(() => TenantContext.forStaff(cooperativeId, undefined, request())).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  );
});
