import { newId, type Id } from '#libs/kernel/index.js';

type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** What the articles say, with the given word in every text. */
export async function furnishArticles(put: Put, word: string): Promise<void> {
  const articles_id = newId();
  await put('articles', { articles_id, valid_from: '2020-01-01', clause: word, sequence: 1 });
  await put('articles_setting', { articles_id, setting: 'profit_appropriation', value: word, clause: word });
}

/** Everything the register keeps beside the member. */
export async function furnishRegister(put: Put, id: Record<string, Id>, word: string): Promise<void> {
  const of = { member_id: id.member_id };
  await put('member_event', {
    event_id: id.event_id,
    ...of,
    act: 'admit',
    to_state: 'member',
    effective_on: '2020-01-01',
    decision: word,
    reason: word,
  });
  await put('member_overlay', {
    overlay_id: newId(),
    ...of,
    kind: 'suspended',
    from_on: '2021-01-01',
    until_on: '2021-01-02',
    decision: word,
    reason: word,
  });
  await put('member_consent', {
    consent_id: newId(),
    person_id: id.member_id,
    kind: 'photo',
    given: true,
    wording_version: 1,
  });
  await put('application_link', { link_id: newId(), secret: `${word}${newId()}` });
  await put('relay_message', {
    message_id: newId(),
    ...of,
    subject: word,
    body: word,
    share_address: false,
    sent_on: '2021-01-01',
    receivers: 0,
  });
  await put('membership_application', {
    application_id: id.application_id,
    given_name: word,
    family_name: word,
    email: 'iemand@voorbeeld.example',
    engagement: 'employed',
    instalments: 1,
    motivation: word,
    language: 'nl',
    confirmations: ['articles'],
    articles_on: '2021-01-01',
    applied_on: '2021-01-01',
  });
}
