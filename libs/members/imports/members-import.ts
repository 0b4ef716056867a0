import { Injectable } from '@nestjs/common';
import { articlesOn, claimNumber, takeNumbers } from '#libs/cooperatives/index.js';
import {
  ColumnImport,
  expectUnused,
  ImportsRows,
  inTurns,
  type ImportRow,
  type Judgement,
  type TellRows,
} from '#libs/imports/index.js';
import { newId, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { auditEach, type Tx } from '#libs/platform/index.js';
import { endedStatus, firstStatus, type Member } from '../core/member.js';
import { candidateUntil } from '../core/membership-dates.js';
import { deleteMembers, everyMember, forgetSteps, insertMembers } from './imported-members.js';
import { endOf, judgeMembers, memberOf } from './judge-members.js';
import { MEMBER_COLUMNS } from './member-columns.js';

/** Members from a file: each enters the register on the day the file says, with that day as first step of the membership. */
@Injectable()
@ImportsRows()
export class MembersImport extends ColumnImport {
  readonly kind = 'members';
  readonly words = { nl: 'Leden', en: 'Members' };
  readonly roles = ['board', 'bookkeeper'] as const;
  readonly areas = ['members'] as const;
  readonly columns = MEMBER_COLUMNS;

  async judge(tx: Tx, rows: readonly ImportRow[]): Promise<Judgement[]> {
    return judgeMembers(rows, await everyMember(tx), today(tx.context.clock));
  }

  async keep(tx: Tx, importId: Id, rows: readonly ImportRow[], tell: TellRows): Promise<Id[]> {
    const numbers = await numbersFor(tx, rows);
    const trials = await trialsOf(tx, rows);
    const now = today(tx.context.clock);
    const members = rows.map((row, index): Omit<Member, 'version'> => {
      const details = memberOf(row);
      const member_id = newId();
      const status = firstStatus(details);
      const ended_on = endOf(row);
      const months = status === 'candidate_member' ? (trials.get(details.joined_on) ?? 0) : 0;
      return {
        ...details,
        member_id,
        person_id: member_id,
        number: numbers[index]!,
        status: ended_on === null ? status : endedStatus({ status }, ended_on, now),
        candidate_until: months > 0 ? candidateUntil(details.joined_on, months) : null,
        ended_on,
      };
    });
    await inTurns(members, tell, (some) => insertMembers(tx, some));
    auditMembers(tx, importId, members);
    return members.map(({ member_id }) => member_id);
  }

  async remove(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<void> {
    await inTurns(
      made,
      () => Promise.resolve(),
      (some) => forgetSteps(tx, some),
    );
    await expectUnused(tx, 'member', 'member_id', made);
    await inTurns(made, tell, (some) => deleteMembers(tx, some));
    auditEach(
      tx,
      'member.removed',
      'member',
      made.map((id) => ({ id, changes: { import_id: importId } })),
    );
  }
}

/** As when each was entered by hand. */
function auditMembers(tx: Tx, importId: Id, members: readonly Omit<Member, 'version'>[]): void {
  auditEach(
    tx,
    'member.added',
    'member',
    members.map(({ member_id, number, class: is, engagement, joined_on }) => ({
      id: member_id,
      changes: { number, class: is, engagement, joined_on, import_id: importId },
    })),
  );
  auditEach(
    tx,
    'member.ended',
    'member',
    members
      .filter(({ ended_on }) => ended_on !== null)
      .map(({ member_id, ended_on }) => ({ id: member_id, changes: { ended_on, import_id: importId } })),
  );
}

/** Months on trial by the articles of the day somebody joined, for the days candidates joined on. */
async function trialsOf(tx: Tx, rows: readonly ImportRow[]): Promise<ReadonlyMap<LocalDate, number>> {
  const days = rows.map(memberOf).flatMap((one) => (one.class === 'candidate' ? [one.joined_on] : []));
  const months = new Map<LocalDate, number>();
  for (const day of new Set(days)) months.set(day, (await articlesOn(tx, day)).candidate_months);
  return months;
}

/** Numbers of the file as they are; the others get the next ones of the register. */
async function numbersFor(tx: Tx, rows: readonly ImportRow[]): Promise<number[]> {
  const given = rows.flatMap(({ values }) => (values['number'] === undefined ? [] : [Number(values['number'])]));
  const highest = given.reduce((most, one) => Math.max(most, one), 0);
  if (highest > 0) await claimNumber(tx, 'members', highest);
  let next = given.length < rows.length ? await takeNumbers(tx, 'members', rows.length - given.length) : 0;
  return rows.map(({ values }) => (values['number'] === undefined ? next++ : Number(values['number'])));
}
