import { Inject, Injectable } from '@nestjs/common';
import { addDays, DomainError, newId, today, type Clock, type Id } from '#libs/kernel/index.js';
import { audit, CLOCK, enqueue, Transactions, type TenantContext } from '#libs/platform/index.js';
import { findMember } from '../data/member.repository.js';
import { countReceivers, insertRelay, listRelays, sentSince, type RelayMessage } from '../data/relay.repository.js';

export const RELAY_TOPIC = 'relay-mail';

/** One a day and three a week: enough to gather a tenth of the votes, too few to be a nuisance. */
const A_DAY = 1;
const A_WEEK = 3;

export interface RelayInput {
  subject: string;
  body: string;
  /** Whether her own address stands under the message, so that members can answer her. */
  share_address: boolean;
}

/**
 * A member writes to all members without seeing an address (BW 2:41(2) needs a way to gather the votes for a meeting). The
 * board can see that it was sent; it cannot stop it.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws relay_members_only, relay_too_many, relay_no_address */
  run(context: TenantContext, input: RelayInput): Promise<RelayMessage> {
    const { memberId } = context;
    if (memberId === undefined) throw new DomainError('forbidden', 'relay_members_only');
    return this.transactions.run(context, async (tx) => {
      const now = today(this.clock);
      const member = await findMember(tx, memberId);
      if (!member || member.joined_on > now || (member.ended_on !== null && member.ended_on < now)) {
        throw new DomainError('forbidden', 'relay_members_only');
      }
      if (input.share_address && member.email === null) throw DomainError.field('/share_address', 'relay_no_address');
      const [day, week] = [await sentSince(tx, memberId, now), await sentSince(tx, memberId, addDays(now, -6))];
      if (day >= A_DAY || week >= A_WEEK) throw new DomainError('too_many', 'relay_too_many', { seconds: 86_400 });
      const message: RelayMessage = {
        message_id: newId(),
        member_id: memberId,
        name: `${member.given_name} ${member.family_name}`,
        ...input,
        sent_on: now,
        receivers: await countReceivers(tx, memberId, now),
      };
      await insertRelay(tx, message);
      await enqueue(tx, { topic: RELAY_TOPIC, subjectId: message.message_id });
      const { receivers } = message;
      await audit(tx, {
        action: 'relay.sent',
        subject: { kind: 'relay_message', id: message.message_id },
        changes: { receivers },
      });
      return message;
    });
  }

  /** The board sees all, a member her own. */
  list(context: TenantContext): Promise<RelayMessage[]> {
    const own: Id | undefined = context.has('board') ? undefined : (context.memberId ?? context.cooperativeId);
    return this.transactions.run(context, (tx) => listRelays(tx, own));
  }
}
