import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, DomainError, today, type Id } from '#libs/kernel/index.js';
import { audit, CLOCK, CONFIG, TenantContext, Transactions, type Config } from '#libs/platform/index.js';
import type { Clock } from '#libs/kernel/index.js';
import { calendarText, type CalendarItem } from '../core/calendar.js';
import {
  dropFeed,
  findFeed,
  memberOfFeed,
  putFeed,
  readCalendar,
  type CalendarRow,
} from '../data/calendar.repository.js';

const SECRET_BYTES = 32;
const DAYS_BACK = 90;
const DAYS_AHEAD = 366;

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const memberOf = (context: TenantContext): Id => {
  if (context.memberId === undefined) throw DomainError.notFound();
  return context.memberId;
};

/** A member's own calendar address: unguessable, shown once, gone when it is revoked or made anew. */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found for somebody who is no member */
  view(context: TenantContext): Promise<{ created_at: string | null }> {
    const member = memberOf(context);
    return this.transactions.run(context, async (tx) => ({
      created_at: (await findFeed(tx, member))?.created_at.toISOString() ?? null,
    }));
  }

  /** A new address; the one before opens nothing any more. Only its hash is kept. */
  make(context: TenantContext): Promise<{ address: string }> {
    const member = memberOf(context);
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    return this.transactions.run(context, async (tx) => {
      await putFeed(tx, member, hashOf(secret));
      await audit(tx, { action: 'calendar_feed.made', subject: { kind: 'member', id: member } });
      return { address: `${this.config.publicUrl}/v1/calendars/${context.cooperativeId}/${secret}` };
    });
  }

  revoke(context: TenantContext): Promise<void> {
    const member = memberOf(context);
    return this.transactions.run(context, async (tx) => {
      if ((await dropFeed(tx, member)) === 0) return;
      await audit(tx, { action: 'calendar_feed.revoked', subject: { kind: 'member', id: member } });
    });
  }

  /** The calendar behind an address, for whoever has it. @throws not_found, the same for every wrong address */
  read(cooperativeId: Id, secret: string): Promise<string> {
    const context = TenantContext.forJob(cooperativeId, 'calendar', this.clock);
    const now = today(this.clock);
    return this.transactions.run(context, async (tx) => {
      const { member_id, language, name } = await memberOfFeed(tx, hashOf(secret), now);
      const rows = await readCalendar(tx, member_id, addDays(now, -DAYS_BACK), addDays(now, DAYS_AHEAD));
      return calendarText(
        name,
        cooperativeId,
        rows.map((row) => itemOf(row, language)),
        this.clock.now(),
      );
    });
  }
}

function itemOf(row: CalendarRow, language: 'nl' | 'en'): CalendarItem {
  const { kind, id, date, name, minutes, starts_at: startsAt, ends_at: endsAt } = row;
  const until = kind === 'plan' ? addDays(date, 6) : date;
  const away = language === 'nl' ? 'Afwezig' : 'Away';
  const planned = `${name} ${clock(minutes ?? 0)}`;
  const title = kind === 'absence' ? away : kind === 'plan' ? planned : name;
  return { uid: `${kind}-${id}`, title, from: date, until, startsAt, endsAt };
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
