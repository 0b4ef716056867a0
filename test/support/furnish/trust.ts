import crypto from 'node:crypto';
import { newId, type Id } from '#libs/kernel/index.js';
import { aboutKeyOf } from '#libs/platform/documents/document-key.js';
import { sealUnderMaster } from '#libs/platform/index.js';
import type { TestOffice } from '../office.js';

type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** A grant of service staff and one look under it. */
export async function furnishTrust(
  office: TestOffice,
  put: Put,
  id: Record<string, Id>,
  word: string,
  cooperativeId: Id,
): Promise<void> {
  const loginId = newId();
  await office.sql(`insert into login (login_id, address) values ($1, $2)`, [loginId, `${loginId}@dienst.example`]);
  // of the installation, and shown to every co-operative: without the word
  await office.sql(
    `insert into service_staff (login_id, display_name, organisation) values ($1, 'Dina Dienst', 'DienstenCoop')`,
    [loginId],
  );
  await office.sql(
    `insert into staff_grant (grant_id, login_id, cooperative_id, reason, scope, starts_on, ends_on, told_at)
     select $1, $2, cooperative_id, $4, '{"hours":"read"}', today_here(), today_here() + 30, now() from member where member_id = $3`,
    [id.grant_id, loginId, id.member_id, `${word} reden`],
  );
  await put('document_key', { wrapped_key: sealUnderMaster(crypto.randomBytes(32), aboutKeyOf(cooperativeId)) });
  await put('bsn', {
    member_id: id.member_id,
    // a number of the eleven-test that nobody has
    sealed: sealUnderMaster(Buffer.from('111222333'), `bsn of ${id.member_id} in ${cooperativeId}`),
    ground: 'third_party_payments',
    stored_by: loginId,
  });
  await put('audit_seal', {
    position: 1,
    audit_id: newId(),
    row_at: new Date(),
    until: new Date(),
    hash: Buffer.alloc(32),
  });
  await put('grant_access', {
    access_id: newId(),
    grant_id: id.grant_id,
    login_id: loginId,
    request_id: word,
    method: 'GET',
    route: `/v1/cooperatives/:cooperativeId/projects/${word}`,
    area: 'hours',
    is_write: false,
  });
}
