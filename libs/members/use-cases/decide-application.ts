import { Inject, Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { today, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, CLOCK, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { Application } from '../core/application.js';
import { decide, type ActInput, type Decided } from '../core/decide.js';
import type { Member, MemberClass } from '../core/member.js';
import { decideApplication, lockApplication } from '../data/application.repository.js';
import { LETTER_TOPIC } from './act-on-member.js';
import { enterMember } from './add-member.js';

export const REFUSAL_TOPIC = 'application-refusal';

export const APPLICATION_ACTS = [
  'accept_on_trial',
  'admit',
  'reject',
  'meeting_admits',
  'withdraw_application',
] as const;

export interface ApplicationDecision extends Pick<
  ActInput,
  'decided_by' | 'decision' | 'decided_on' | 'reason_code' | 'reason'
> {
  act: (typeof APPLICATION_ACTS)[number];
  /** First day as a member or on trial; the day of the decision when left out. */
  joined_on?: LocalDate;
  member_class?: Exclude<MemberClass, 'candidate'>;
  /** Of somebody who was a member before. */
  person_id?: Id;
}

/** Decides on an application: on trial, in, or not, with the reason. Whoever comes in is in the register in the same act. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found, member_act_not_now, invalid_input (see decide), member_email_taken, member_overlap */
  run(context: TenantContext, applicationId: Id, input: ApplicationDecision): Promise<Application> {
    return this.transactions.run(context, async (tx) => {
      const now = today(this.clock);
      const application = await lockApplication(tx, applicationId);
      const state = application.state === 'accepted' ? ('member' as const) : application.state;
      const standing = {
        state,
        on_trial: false,
        joined_on: application.applied_on,
        ended_on: null,
        appeal_until: null,
      };
      const decided = decide(standing, input, await articlesOn(tx, now), now);
      const comesIn = decided.to === 'member' || decided.to === 'candidate_member';
      const member = comesIn ? await enter(tx, application, input, decided) : undefined;
      const decision = {
        state: comesIn ? ('accepted' as const) : (decided.to as 'rejected' | 'withdrawn'),
        decided_on: decided.decided_on,
        decided_by: decided.decided_by,
        decision: input.decision ?? '',
        reason_code: input.reason_code ?? '',
        reason: input.reason ?? '',
        member_id: member?.member_id ?? null,
      };
      await decideApplication(tx, applicationId, decision);
      if (decided.to === 'rejected') await enqueue(tx, { topic: REFUSAL_TOPIC, subjectId: applicationId });
      await audit(tx, {
        action: `application.${comesIn ? 'accepted' : decision.state}`,
        subject: { kind: 'application', id: applicationId },
        changes: { to: decided.to, ...(member ? { member_id: member.member_id } : {}) },
      });
      return { ...application, ...decision };
    });
  }
}

async function enter(tx: Tx, of: Application, input: ApplicationDecision, decided: Decided): Promise<Member> {
  const onTrial = decided.to === 'candidate_member';
  const { city, email, engagement, family_name, given_name, house_number, language, phone, postal_code, street } = of;
  const details = {
    city,
    email,
    engagement,
    family_name,
    given_name,
    house_number,
    language,
    phone,
    postal_code,
    street,
  };
  const { eventId, member } = await enterMember(
    tx,
    {
      ...details,
      birth_date: of.birth_date,
      class: onTrial ? 'candidate' : (input.member_class ?? 'worker'),
      joined_on: input.joined_on ?? decided.decided_on,
      ...(input.person_id ? { person_id: input.person_id } : {}),
    },
    {
      decided_by: decided.decided_by,
      decided_on: decided.decided_on,
      decision: input.decision ?? '',
      letter: decided.letter,
    },
  );
  await enqueue(tx, { topic: LETTER_TOPIC, subjectId: eventId });
  return member;
}
