import { Inject, Injectable } from '@nestjs/common';
import { articlesOn, type Articles } from '#libs/cooperatives/index.js';
import { DomainError, today, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { CLOCK, sentence, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { nextActs, type NextAct } from '../core/next-acts.js';
import { rightsOf, type MemberRights, type MemberStatus } from '../core/member-state.js';
import { liabilityUntil } from '../core/membership-dates.js';
import { memberSignals } from '../core/signals.js';
import type { Member } from '../core/member.js';
import { eventsOf, liesOn, overlaysOf, type MemberEvent, type Overlay } from '../data/member-event.repository.js';
import { findMember, membershipsOf } from '../data/member.repository.js';

/** Where a membership stands, how it came there and what can happen next. */
export interface Course {
  member_id: Id;
  status: MemberStatus;
  rights: MemberRights;
  suspended: boolean;
  appeal_until: LocalDate | null;
  candidate_until: LocalDate | null;
  liability_until: LocalDate | null;
  events: MemberEvent[];
  overlays: Overlay[];
  next: NextAct[];
  other_memberships: { member_id: Id; number: number; joined_on: LocalDate; ended_on: LocalDate | null }[];
  signals: { code: string; detail: string }[];
}

@Injectable()
export class ViewCourse {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Board and bookkeeper see anybody's; others their own. @throws not_found */
  run(context: TenantContext, memberId: Id): Promise<Course> {
    if (!context.has('board', 'bookkeeper') && context.memberId !== memberId) throw DomainError.notFound();
    return this.transactions.run(context, (tx) => readCourse(tx, memberId, today(this.clock)));
  }
}

/** @throws not_found */
export async function readCourse(tx: Tx, memberId: Id, on: LocalDate): Promise<Course> {
  const member = await findMember(tx, memberId);
  if (!member) throw DomainError.notFound();
  const [articles, events, overlays, all] = [
    await articlesOn(tx, on),
    await eventsOf(tx, memberId),
    await overlaysOf(tx, memberId),
    await membershipsOf(tx, member.person_id),
  ];
  const suspended = liesOn(overlays, 'suspended', on) !== undefined;
  const signals = memberSignals(member, articles, on);
  return {
    member_id: memberId,
    status: member.status,
    rights: rightsOf({ class: member.class, status: member.status, suspended }, articles),
    suspended,
    appeal_until: appealOf(member, events),
    candidate_until: member.candidate_until,
    liability_until: tailOf(member, articles),
    events,
    overlays,
    next: nextActs(member.status, articles, on, appealOf(member, events)),
    other_memberships: all
      .filter((one) => one.member_id !== memberId)
      .map(({ member_id, number, joined_on, ended_on }) => ({ member_id, number, joined_on, ended_on })),
    signals: signals.map(({ code, params }) => ({ code, detail: sentence(code, params, tx.context.language) })),
  };
}

const appealOf = ({ status }: Member, events: readonly MemberEvent[]): LocalDate | null =>
  status === 'expulsion_appealable'
    ? (events.findLast((one) => one.appeal_until !== null)?.appeal_until ?? null)
    : null;

const tailOf = ({ ended_on }: Member, articles: Articles): LocalDate | null =>
  ended_on === null ? null : (liabilityUntil(ended_on, articles) ?? null);
