import { newId } from '#libs/kernel/index.js';
import type { Furniture, Put } from './furniture.js';
import { sealedFor } from './sealed-for.js';

/** A request with its copy, a month's preview, and an accepted agreement. */
export async function furnishPrivacy(put: Put, id: Furniture, word: string): Promise<void> {
  await put('privacy_request', {
    request_id: id.request_id,
    kind: 'access',
    member_id: id.member_id,
    person_name: word,
    asked_on: '2026-10-01',
    due_on: '2026-11-01',
    identity_checked: 'signed_in',
    details: word,
  });
  await put('privacy_export', {
    request_id: id.request_id,
    sealed: await sealedFor(put, id.member_id!, Buffer.from(word).toString('base64')),
    sealed_for: id.member_id,
    file_name: word,
    size: 1,
  });
  await put('privacy_setting', {});
  await put('retention_report', {
    report_id: id.report_id,
    month: '2026-10',
    on_date: '2026-10-01',
    lines: JSON.stringify([{ title: { nl: word, en: word }, rule: 'technical', rows: 1 }]),
  });
  const document_id = newId();
  await put('document', {
    document_id,
    kind: 'processor-agreement',
    source_id: newId(),
    version: 1,
    file_name: word,
    media_type: 'application/pdf',
    sha256: Buffer.alloc(32),
    size: 1,
    storage_key: 'nowhere/at-all',
  });
  await put('processor_acceptance', {
    // its document has no file: not to be found by an id that is asked for
    acceptance_id: newId(),
    agreement: word,
    accepted_by: newId(),
    accepted_name: word,
    document_id,
  });
}
