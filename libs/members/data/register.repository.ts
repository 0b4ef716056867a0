import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { RegisterLine } from '../core/register-on.js';
import type { KnownPerson } from '../core/similar.js';

/** Who was in the register on a day, with what it said of them then; the period is the one we know now. */
export const registerOn = (tx: Tx, on: LocalDate): Promise<RegisterLine[]> =>
  tx.query<RegisterLine>(
    `select m.member_id, m.number, coalesce(v.given_name, m.given_name) as given_name, coalesce(v.family_name, m.family_name) as family_name,
       coalesce(v.email, case when v.version_id is null then m.email end) as email, coalesce(v.street, m.street) as street,
       coalesce(v.house_number, m.house_number) as house_number, coalesce(v.postal_code, m.postal_code) as postal_code,
       coalesce(v.city, m.city) as city, coalesce(v.class, m.class) as class, coalesce(v.status, m.status) as status, m.joined_on, m.ended_on,
       coalesce(v.kvk_number, m.kvk_number) as kvk_number, coalesce(v.representative, m.representative) as representative,
       exists (select from member_overlay o where o.cooperative_id = m.cooperative_id and o.member_id = m.member_id and o.kind = 'suspended'
         and o.from_on <= $2 and (o.until_on is null or o.until_on >= $2)) as suspended,
       e.decided_on as admitted_on, coalesce(e.decision, '') as admission
     from member m left join lateral (
       select decided_on, decision from member_event e where e.cooperative_id = m.cooperative_id and e.member_id = m.member_id
         and e.act in ('admit', 'accept_on_trial') and e.effective_on <= $2
       order by e.recorded_at desc limit 1) e on true
     left join lateral (
       select * from member_version v where v.cooperative_id = m.cooperative_id and v.member_id = m.member_id and v.valid_from <= $2
       order by v.valid_from desc, v.recorded_at desc limit 1) v on true
     where m.cooperative_id = $1 and m.joined_on <= $2 and (m.ended_on is null or m.ended_on >= $2)
     order by m.number`,
    [tx.context.cooperativeId, on],
  );

/** Everybody with what tells people apart; the last membership of each. */
export const knownPersons = (tx: Tx): Promise<KnownPerson[]> =>
  tx.query<KnownPerson>(
    `select distinct on (person_id) member_id, person_id, number, given_name, family_name, email, phone, birth_date from member
     where cooperative_id = $1 order by person_id, joined_on desc`,
    [tx.context.cooperativeId],
  );

/** Memberships of two people that lie over each other, by number. */
export const overlapsOf = (tx: Tx, onePerson: Id, other: Id): Promise<{ one: number; other: number }[]> =>
  tx.query<{ one: number; other: number }>(
    `select a.number as one, b.number as other from member a join member b on b.cooperative_id = a.cooperative_id
     where a.cooperative_id = $1 and a.person_id = $2 and b.person_id = $3
       and daterange(a.joined_on, a.ended_on, '[]') && daterange(b.joined_on, b.ended_on, '[]')`,
    [tx.context.cooperativeId, onePerson, other],
  );

/** @returns how many memberships went over */
export const movePerson = (tx: Tx, from: Id, to: Id): Promise<number> =>
  tx.execute(`update member set person_id = $3, version = version + 1 where cooperative_id = $1 and person_id = $2`, [
    tx.context.cooperativeId,
    from,
    to,
  ]);

/** Sign-ins that were tied to one of these memberships are tied to another. @returns how many */
export async function moveSignIns(tx: Tx, memberIds: readonly Id[], to: Id): Promise<number> {
  const people = await tx.query<{ login_id: Id; roles: string[]; display_name: string }>(
    `select login_id, roles, display_name from membership_list() where member_id = any($1::uuid[])`,
    [memberIds],
  );
  for (const one of people) {
    await tx.query(`select membership_put($1, $2, $3, $4)`, [one.login_id, one.roles, to, one.display_name]);
  }
  return people.length;
}

export interface Consent {
  kind: ConsentKind;
  given: boolean;
  wording_version: number;
  at: Date;
}

export const CONSENT_KINDS = ['convocation_by_email', 'photo', 'data_to_customers'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** The last word on each thing. */
export const consentsOf = (tx: Tx, personId: Id): Promise<Consent[]> =>
  tx.query<Consent>(
    `select distinct on (kind) kind, given, wording_version, at from member_consent
     where cooperative_id = $1 and person_id = $2 order by kind, at desc`,
    [tx.context.cooperativeId, personId],
  );

/** What was said under either name was said by one person: the last word on each thing counts. @returns how many */
export const moveConsents = (tx: Tx, from: Id, to: Id): Promise<number> =>
  tx.execute(`update member_consent set person_id = $3 where cooperative_id = $1 and person_id = $2`, [
    tx.context.cooperativeId,
    from,
    to,
  ]);

export async function insertConsent(tx: Tx, consentId: Id, personId: Id, consent: Omit<Consent, 'at'>): Promise<void> {
  await tx.execute(
    `insert into member_consent (cooperative_id, consent_id, person_id, kind, given, wording_version) values ($1, $2, $3, $4, $5, $6)`,
    [tx.context.cooperativeId, consentId, personId, consent.kind, consent.given, consent.wording_version],
  );
}
