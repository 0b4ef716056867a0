import { add, Decimal, sum, ZERO, type Cents, type Id } from '#libs/kernel/index.js';
import type { CellValue } from './table.js';

/** Approved billable work of somebody, and whether as a member. */
export interface SharedWork {
  readonly member_id: Id;
  readonly is_member: boolean;
  readonly minutes: number;
  readonly value: Cents;
}

/**
 * Which part of the turnover members work themselves (art. 2:53(3)-(4) BW): people, minutes, value, and the share of the value
 * in hundredths of a percent, rounded half up; without any value the share of the minutes.
 */
export function memberShareRows(
  work: readonly SharedWork[],
  labels: { members: string; others: string },
): CellValue[][] {
  const total = sum(work.map(({ value }) => value));
  const minutes = work.reduce((all, one) => all + one.minutes, 0);
  const share = (own: readonly SharedWork[]): number => {
    const [part, whole] =
      total > 0
        ? [own.reduce((all, one) => add(all, one.value), ZERO), total]
        : [own.reduce((all, one) => all + one.minutes, 0), minutes];
    return whole === 0 ? 0 : new Decimal(part).times(10_000).dividedBy(whole).round().toNumber();
  };
  const row = (label: string, own: readonly SharedWork[]): CellValue[] => [
    label,
    new Set(own.map(({ member_id }) => member_id)).size,
    own.reduce((all, one) => all + one.minutes, 0),
    own.reduce((all, one) => add(all, one.value), ZERO),
    share(own),
  ];
  return [
    row(
      labels.members,
      work.filter(({ is_member }) => is_member),
    ),
    row(
      labels.others,
      work.filter(({ is_member }) => !is_member),
    ),
  ];
}
