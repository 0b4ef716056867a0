import { Inject, Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { addDays, newId, today, type Clock, type Id } from '#libs/kernel/index.js';
import { audit, CLOCK, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { decide, type ActInput, type Decided } from '../core/decide.js';
import type { Member, MemberClass } from '../core/member.js';
import type { MemberStatus } from '../core/member-state.js';
import { endOverlays, eventsOf, insertEvent, insertOverlay } from '../data/member-event.repository.js';
import { closeOverdue, lockMember, updateMember } from '../data/member.repository.js';
import { MEMBERSHIP_TOPIC } from './add-member.js';
import { readCourse, type Course } from './view-course.js';

/** Letters are drawn and sent by a job; its subject is the event. */
export const LETTER_TOPIC = 'member-letter';

export interface MemberActInput extends ActInput {
  /** What a candidate becomes when she is admitted; a worker member unless told. */
  member_class?: Exclude<MemberClass, 'candidate'>;
}

/** One step in the life of a membership: checked, written down with who decided and why, and told in a letter. */
@Injectable()
export class ActOnMember {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found, member_act_not_now, invalid_input (see decide) */
  run(context: TenantContext, memberId: Id, input: MemberActInput): Promise<Course> {
    return this.transactions.run(context, async (tx) => {
      const now = today(this.clock);
      await closeOverdue(tx);
      const member = await lockMember(tx, memberId);
      const appeal_until =
        (await eventsOf(tx, memberId)).findLast((one) => one.appeal_until !== null)?.appeal_until ?? null;
      const { ended_on, joined_on, status } = member;
      const articles = await articlesOn(tx, now);
      const on_trial = member.class === 'candidate';
      const decided = decide({ state: status, on_trial, joined_on, ended_on, appeal_until }, input, articles, now);
      await updateMember(tx, changed(member, input, decided), decided.effective_on);
      const eventId = await writeDown(tx, member, input, decided);
      await layOver(tx, member, input, decided);
      if (input.act === 'admit') await enqueue(tx, { topic: MEMBERSHIP_TOPIC, subjectId: memberId });
      if (decided.letter) await enqueue(tx, { topic: LETTER_TOPIC, subjectId: eventId });
      await audit(tx, {
        action: `member.${ACTIONS[input.act] ?? input.act}`,
        subject: { kind: 'member', id: memberId },
        changes: { from: status, to: decided.to, effective_on: decided.effective_on, ends_on: decided.ends_on },
      });
      return readCourse(tx, memberId, now);
    });
  }
}

/** How others know these acts. */
const ACTIONS: Partial<Record<ActInput['act'], string>> = {
  admit: 'admitted',
  notice: 'notice_given',
  expel: 'expelled',
};

function changed(member: Member, input: MemberActInput, { ends_on, to }: Decided): Member {
  const admitted = input.act === 'admit';
  return {
    ...member,
    status: to as MemberStatus,
    ended_on: ends_on,
    class: admitted ? (input.member_class ?? 'worker') : member.class,
    candidate_until: admitted ? null : member.candidate_until,
  };
}

const writeDown = (tx: Tx, member: Member, input: MemberActInput, decided: Decided): Promise<Id> =>
  insertEvent(tx, {
    member_id: member.member_id,
    act: input.act,
    from_state: member.status,
    to_state: decided.to,
    decided_by: decided.decided_by,
    decision: input.decision ?? '',
    decided_on: decided.decided_on,
    received_on: input.received_on ?? null,
    heard_on: input.heard_on ?? null,
    effective_on: decided.effective_on,
    ends_on: decided.ends_on,
    appeal_until: decided.appeal_until,
    reason_code: input.reason_code ?? '',
    reason: input.reason ?? '',
    letter: decided.letter,
  });

/** BW 2:35(4): who is expelled is suspended while she can still appeal; when that is over, so is the suspension. */
async function layOver(tx: Tx, member: Member, input: MemberActInput, decided: Decided): Promise<void> {
  if (member.status === 'expulsion_appealable') {
    await endOverlays(tx, member.member_id, ['suspended', 'appeal'], decided.ends_on ?? decided.decided_on);
  }
  if (decided.appeal_until === null) return;
  const from_on = input.received_on!;
  // one suspension goes over into the other
  await endOverlays(tx, member.member_id, ['suspended'], addDays(from_on, -1));
  await insertOverlay(tx, {
    overlay_id: newId(),
    member_id: member.member_id,
    kind: 'suspended',
    from_on,
    until_on: null,
    decision: input.decision ?? '',
    reason: '',
  });
}
