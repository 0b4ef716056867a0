import { Injectable } from '@nestjs/common';
import { articlesOn, claimNumber, given, NO_ADDRESS, takeNumber, tidyAddress } from '#libs/cooperatives/index.js';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { firstStatus, type Member, type MemberDetails } from '../core/member.js';
import { candidateUntil } from '../core/membership-dates.js';
import { insertEvent, type NewEvent } from '../data/member-event.repository.js';
import { closeOverdue, insertMember, membershipsOf } from '../data/member.repository.js';

type Needed = 'given_name' | 'family_name' | 'class' | 'engagement' | 'joined_on';

export interface NewMember extends Pick<MemberDetails, Needed>, Partial<Omit<MemberDetails, Needed>> {
  /** Chosen beforehand where a demonstration or a test needs to know it. */
  member_id?: Id;
  /** Of somebody who was a member before: a new membership with a new number, the same person. */
  person_id?: Id;
  /** The number on paper so far; left out, the next one of the register. */
  number?: number;
}

const UNKNOWN = {
  ...NO_ADDRESS,
  email: null,
  phone: null,
  language: 'nl',
  birth_date: null,
  kvk_number: null,
  representative: '',
} as const;

/** Rooms that begin something with a membership (a share account) handle it; its subject is the member. */
export const MEMBERSHIP_TOPIC = 'membership-began';

/** Enters a member in the register. */
@Injectable()
export class AddMember {
  constructor(private readonly transactions: Transactions) {}

  /** @throws member_number_taken, member_email_taken, member_overlap, a fault at /postal_code or /person_id */
  run(context: TenantContext, input: NewMember): Promise<Member> {
    return this.transactions.run(context, async (tx) => (await enterMember(tx, input)).member);
  }
}

type DecidedUpon = Pick<NewEvent, 'decided_by' | 'decided_on' | 'decision' | 'letter'>;

/** As an act of its own or as the end of another one: an application that is accepted. */
export async function enterMember(
  tx: Tx,
  input: NewMember,
  decided: DecidedUpon = {},
): Promise<{ member: Member; eventId: Id }> {
  const { member_id = newId(), number, person_id = member_id, ...rest } = input;
  const details: MemberDetails = { ...UNKNOWN, ...(given(rest) as typeof rest) };
  const { address, faults } = tidyAddress(details);
  if (faults.length > 0) throw DomainError.faults(faults);
  if (person_id !== member_id && (await membershipsOf(tx, person_id)).length === 0) {
    throw DomainError.field('/person_id', 'member_person_unknown');
  }
  await closeOverdue(tx);
  const status = firstStatus(details);
  const months = status === 'candidate_member' ? (await articlesOn(tx, details.joined_on)).candidate_months : 0;
  if (number !== undefined) await claimNumber(tx, 'members', number);
  const member: Member = {
    member_id,
    person_id,
    number: number ?? (await takeNumber(tx, 'members')),
    ...details,
    postal_code: address.postal_code,
    status,
    candidate_until: months > 0 ? candidateUntil(details.joined_on, months) : null,
    ended_on: null,
    version: 1,
  };
  await insertMember(tx, member);
  const eventId = await insertEvent(tx, {
    ...decided,
    member_id,
    act: status === 'candidate_member' ? 'accept_on_trial' : 'admit',
    to_state: status,
    effective_on: member.joined_on,
  });
  await audit(tx, {
    action: 'member.added',
    subject: { kind: 'member', id: member_id },
    changes: {
      number: member.number,
      class: member.class,
      engagement: member.engagement,
      joined_on: member.joined_on,
      ...(person_id === member_id ? {} : { person_id }),
    },
    personal: { personId: member_id, values: { ...details } },
  });
  await enqueue(tx, { topic: MEMBERSHIP_TOPIC, subjectId: member_id });
  return { member, eventId };
}
