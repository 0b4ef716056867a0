/** Tables of a co-operative that are not in its archive, and why. Everything else is, found in the catalogue. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  outbox: 'work of this installation that waits for a moment',
  idempotency: 'answers that may have to be repeated to a program in the next days',
  document_key:
    'keys of this installation; documents are in the archive as they were saved, and are encrypted again where they are put',
  plain_document: 'which documents of this installation still wait to be encrypted',
  audit_seal: 'seals over values encrypted with keys of this installation; the log is sealed anew where it is put',
  bsn: 'no export holds a BSN: it is filled in again where the law asks for it',
  privacy_export: 'a copy somebody asked of her own data, kept for a few days',
  api_token: 'tokens that programs use with this installation: where it is put they get new ones',
  sign_in_link: 'who is who at a sign-in provider; people of another installation sign in there anew',
  person_key:
    'keys of this installation; what they hide is in the archive in plain words, and gets new keys where it is put',
};

/** Columns that are stored under a key of this installation, and whose key it is: written in plain words, sealed again when put. */
export const SEALED: Readonly<Record<string, { columns: readonly string[]; of: string }>> = {
  audit: { columns: ['personal'], of: 'personal_of' },
  sign_in_provider: { columns: ['secret'], of: 'provider_id' },
  webhook: { columns: ['secret', 'earlier_secret'], of: 'webhook_id' },
};
