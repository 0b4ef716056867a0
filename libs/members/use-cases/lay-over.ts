import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId, today, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, CLOCK, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { Member } from '../core/member.js';
import { OVER } from '../core/member-state.js';
import {
  endOverlays,
  eventsOf,
  insertEvent,
  insertOverlay,
  type OverlayKind,
} from '../data/member-event.repository.js';
import { lockMember } from '../data/member.repository.js';
import { LETTER_TOPIC } from './act-on-member.js';
import { readCourse, type Course } from './view-course.js';

export interface OverlayInput {
  kind: OverlayKind;
  from_on: LocalDate;
  until_on?: LocalDate;
  decision: string;
  reason: string;
}

/** Suspends a member for a time, or writes down that she appeals. Her state stays what it is. */
@Injectable()
export class LayOver {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found, member_act_not_now, member_overlay_overlap, member_appeal_too_late, dates that cannot be */
  run(context: TenantContext, memberId: Id, input: OverlayInput): Promise<Course> {
    return this.transactions.run(context, async (tx) => {
      const member = await lockMember(tx, memberId);
      await check(tx, member, input);
      await insertOverlay(tx, { overlay_id: newId(), member_id: memberId, ...input, until_on: input.until_on ?? null });
      const eventId = await insertEvent(tx, {
        member_id: memberId,
        act: input.kind === 'suspended' ? 'suspend' : 'appeal',
        from_state: member.status,
        to_state: member.status,
        decided_by: input.kind === 'suspended' ? 'board' : 'member',
        decision: input.decision,
        reason: input.reason,
        effective_on: input.from_on,
        ends_on: input.until_on ?? null,
        letter: input.kind === 'suspended' ? 'suspension' : null,
      });
      if (input.kind === 'suspended') await enqueue(tx, { topic: LETTER_TOPIC, subjectId: eventId });
      await this.tell(tx, memberId, `member.${input.kind === 'suspended' ? 'suspended' : 'appealed'}`, input.from_on);
      return readCourse(tx, memberId, today(this.clock));
    });
  }

  /** Ends what runs. @throws not_found, member_nothing_runs */
  lift(context: TenantContext, memberId: Id, on: LocalDate): Promise<Course> {
    return this.transactions.run(context, async (tx) => {
      const member = await lockMember(tx, memberId);
      // an expelled member stays suspended until the appeal is decided (BW 2:35(4))
      const kinds = member.status === 'expulsion_appealable' ? [] : (['suspended'] as const);
      if ((await endOverlays(tx, memberId, kinds, on)) === 0) throw new DomainError('conflict', 'member_nothing_runs');
      await insertEvent(tx, {
        member_id: memberId,
        act: 'lift_suspension',
        from_state: member.status,
        to_state: member.status,
        decided_by: 'board',
        effective_on: on,
      });
      await this.tell(tx, memberId, 'member.suspension_lifted', on);
      return readCourse(tx, memberId, today(this.clock));
    });
  }

  private tell(tx: Tx, id: Id, action: string, effective_on: LocalDate): Promise<void> {
    return audit(tx, { action, subject: { kind: 'member', id }, changes: { effective_on } });
  }
}

async function check(tx: Tx, member: Member, { from_on, kind, until_on }: OverlayInput): Promise<void> {
  if (from_on < member.joined_on) {
    throw DomainError.field('/from_on', 'member_end_before_start', { date: member.joined_on });
  }
  if (until_on !== undefined && until_on < from_on) throw DomainError.field('/until_on', 'member_until_before_from');
  const possible = kind === 'appeal' ? member.status === 'expulsion_appealable' : !OVER.includes(member.status);
  if (!possible) throw new DomainError('conflict', 'member_act_not_now', { state: member.status, act: kind });
  if (kind !== 'appeal') return;
  const last = (await eventsOf(tx, member.member_id)).findLast((one) => one.appeal_until !== null)?.appeal_until;
  if (last && from_on > last) throw DomainError.field('/from_on', 'member_appeal_too_late', { date: last });
}
