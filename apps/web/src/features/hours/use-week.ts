import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { Week } from '../../lib/contract';
import { asProblem } from '../../lib/problem';
import { weekQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { isStuck, isWaiting, weekId, type AbsenceKind, type Intent, type Whose } from '../../offline/intent';
import { outbox } from '../../offline/outbox';
import { useOutbox } from '../../offline/use-outbox';
import { changesBetween, emptyWeek, isTold, linesOf, said, type Line } from './week-draft';

export interface WeekDraft {
  query: UseQueryResult<Week>;
  week: Week | undefined;
  lines: Line[];
  change: (lines: Line[]) => void;
  /** What of this week must still reach the office. */
  waiting: number;
  /** What it would not take, or has otherwise. */
  stuck: number;
  signedOut: boolean;
  /** The handing in, from the moment the person pressed until the office answered. */
  handing: Intent | undefined;
  handIn: () => void;
  mark: (date: string, kind: AbsenceKind | null) => void;
  absences: readonly Intent[];
}

const NOTHING: Line[] = [];

/**
 * A week that saves itself. Every change is kept on the device first, as an intention with an id made here, and sent when
 * there is a connection; what the office has lies under it.
 */
export function useWeek(here: Here, monday: string, memberId: string): WeekDraft {
  const own = memberId === here.member_id;
  const query = useQuery({
    ...weekQuery(here, monday, own ? {} : { member_id: memberId }),
    enabled: memberId !== '',
  });
  const { intents, outcome } = useOutbox();
  const whose = useMemo<Whose>(
    () => ({
      login_id: here.session.login.login_id,
      cooperative_id: here.cooperative_id,
      member_id: memberId,
      for_another: !own,
      monday,
    }),
    [here.session.login.login_id, here.cooperative_id, memberId, own, monday],
  );
  const mine = useMemo(() => intents.filter((one) => isOf(one, whose)), [intents, whose]);
  const unreachable = query.error !== null && !asProblem(query.error).final;
  const week = useMemo(
    () => query.data ?? (unreachable ? emptyWeek(monday, memberId) : undefined),
    [query.data, unreachable, monday, memberId],
  );
  const asOf = query.data?.as_of ?? 0;
  const lines = useMemo(() => (week ? linesOf(week, mine, asOf) : NOTHING), [week, mine, asOf]);

  useEffect(() => {
    const told = mine.filter((one) => isTold(one, asOf)).map((one) => one.id);
    void outbox.forgetSent(told);
  }, [mine, asOf]);

  const change = useCallback(
    (after: Line[]) => {
      const { wanted, unwanted } = changesBetween(lines, after);
      for (const line of wanted) void outbox.want(whose, line.entry_id, said(line), line.stored);
      for (const line of unwanted) void outbox.unwant(whose, line.entry_id, line.stored);
    },
    [lines, whose],
  );
  const handing = mine.find((one) => one.id === weekId(whose) && !isTold(one, asOf));
  return {
    query,
    week,
    lines,
    change,
    waiting: mine.filter(isWaiting).length,
    stuck: mine.filter(isStuck).length,
    signedOut: outcome === 'signed_out',
    handing,
    handIn: () => void outbox.handIn(whose),
    mark: (date, kind) => void outbox.mark(whose, date, kind),
    absences: mine.filter((one) => one.kind === 'absence'),
  };
}

const isOf = (intent: Intent, whose: Whose): boolean =>
  intent.login_id === whose.login_id &&
  intent.cooperative_id === whose.cooperative_id &&
  intent.member_id === whose.member_id &&
  intent.monday === whose.monday;
