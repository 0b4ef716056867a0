import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { findMember, type Member } from '#libs/members/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { expectMinor, minorUntil, type SchoolHours } from '../core/school-hours.js';
import { deleteSchoolHours, putSchoolHours, readSchoolHours } from '../data/school-hours.repository.js';

export interface SchoolHoursView {
  member_id: Id;
  /** The day they go; null when they are not asked, because the member is no minor. */
  until: LocalDate | null;
  items: SchoolHours[];
}

/** Whose school hours a request is about: one's own, or anybody's for the bookkeeper. */
function whoseSchool(context: TenantContext, memberId: Id | undefined): Id {
  const id = memberId ?? context.memberId;
  if (id === undefined) throw DomainError.field('/member_id', 'required');
  if (id !== context.memberId && !context.has('bookkeeper')) throw new DomainError('forbidden', 'forbidden');
  return id;
}

async function memberOf(tx: Tx, memberId: Id): Promise<Member> {
  const member = await findMember(tx, memberId);
  if (!member) throw DomainError.notFound();
  return member;
}

async function viewOf(tx: Tx, { member_id, birth_date }: Member): Promise<SchoolHoursView> {
  const until = minorUntil(birth_date, today(tx.context.clock));
  return { member_id, until, items: until === null ? [] : await readSchoolHours(tx, member_id) };
}

@Injectable()
export class ListSchoolHours {
  constructor(private readonly transactions: Transactions) {}

  /** @throws forbidden, not_found */
  run(context: TenantContext, memberId: Id | undefined): Promise<SchoolHoursView> {
    const id = whoseSchool(context, memberId);
    return this.transactions.run(context, async (tx) => viewOf(tx, await memberOf(tx, id)));
  }
}

@Injectable()
export class PutSchoolHours {
  constructor(private readonly transactions: Transactions) {}

  /** @throws forbidden, not_found, what expectMinor refuses */
  run(context: TenantContext, memberId: Id | undefined, hours: SchoolHours): Promise<SchoolHoursView> {
    const id = whoseSchool(context, memberId);
    return this.transactions.run(context, async (tx) => {
      const member = await memberOf(tx, id);
      expectMinor(member.birth_date, today(tx.context.clock), hours.valid_from);
      await putSchoolHours(tx, id, hours);
      await audit(tx, {
        action: 'school_hours.told',
        subject: { kind: 'member', id },
        changes: { valid_from: hours.valid_from },
        personal: { personId: id, values: { minutes: hours.minutes } },
      });
      return viewOf(tx, member);
    });
  }
}

@Injectable()
export class RemoveSchoolHours {
  constructor(private readonly transactions: Transactions) {}

  /** What is not there is no fault. @throws forbidden */
  run(context: TenantContext, memberId: Id | undefined, validFrom: LocalDate): Promise<void> {
    const id = whoseSchool(context, memberId);
    return this.transactions.run(context, async (tx) => {
      if ((await deleteSchoolHours(tx, id, validFrom)) === 0) return;
      await audit(tx, {
        action: 'school_hours.removed',
        subject: { kind: 'member', id },
        changes: { valid_from: validFrom },
      });
    });
  }
}
