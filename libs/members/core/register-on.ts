import type { Articles } from '#libs/cooperatives/index.js';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { MemberClass } from './member.js';
import { rightsOf, type MemberStatus } from './member-state.js';

/** One line of the register as it was on a day. */
export interface RegisterLine {
  member_id: Id;
  number: number;
  given_name: string;
  family_name: string;
  email: string | null;
  street: string;
  house_number: string;
  postal_code: string;
  city: string;
  class: MemberClass;
  status: MemberStatus;
  joined_on: LocalDate;
  ended_on: LocalDate | null;
  kvk_number: string | null;
  representative: string;
  suspended: boolean;
  /** When it was decided to let her in, and what was decided, where that was written down. */
  admitted_on: LocalDate | null;
  admission: string;
}

export type RegisterRow = RegisterLine & { votes: number };

export interface RegisterCounts {
  members: number;
  candidates: number;
  leaving: number;
  voting: number;
}

/** Within its period a membership is not over, also when only its end was ever written down. */
export function statusThen(written: MemberStatus): MemberStatus {
  if (written === 'ended') return 'member';
  return written === 'candidate_ended' ? 'candidate_member' : written;
}

/** The register with the votes of the articles of that day, and how many there are. */
export function countRegister(
  lines: readonly RegisterLine[],
  articles: Articles,
): { rows: RegisterRow[]; counts: RegisterCounts } {
  const rows = lines.map((line) => {
    const status = statusThen(line.status);
    const { votes } = rightsOf({ class: line.class, status, suspended: line.suspended }, articles);
    return { ...line, status, votes };
  });
  const counts = {
    members: rows.filter((one) => one.status !== 'candidate_member').length,
    candidates: rows.filter((one) => one.status === 'candidate_member').length,
    leaving: rows.filter((one) => one.status === 'notice_given' || one.status === 'coop_notice_given').length,
    voting: rows.filter((one) => one.votes > 0).length,
  };
  return { rows, counts };
}
