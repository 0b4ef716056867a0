import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Week } from '../../lib/contract';
import { put } from '../../lib/http';
import { asProblem, type Problem } from '../../lib/problem';
import { key, oneQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { linesOf, sendable, type Line } from './week-draft';

const PAUSE = 900;
const TRY_AGAIN = 15_000;

export interface WeekDraft {
  query: UseQueryResult<Week>;
  lines: Line[];
  change: (lines: Line[]) => void;
  /** Sends what is still unsent; resolves when the API has it. */
  flush: () => Promise<void>;
  unsent: boolean;
  problem: Problem | null;
}

/**
 * A week that saves itself. Every change is kept on the device first and sent as the whole open week after a pause; the
 * lines carry ids made here, so sending twice changes nothing. Without a connection it waits and tries again.
 */
export function useWeek(here: Here, monday: string, memberId: string): WeekDraft {
  const client = useQueryClient();
  const own = memberId === here.member_id;
  const options = oneQuery<Week>(here, `weeks/${monday}`, own ? undefined : { member_id: memberId });
  const query = useQuery({ ...options, enabled: memberId !== '' });
  const shelf = `coopkantoor.week.${here.cooperative_id}.${memberId}.${monday}`;
  const [unsent, setUnsent] = useState<Line[] | null>(() => readShelf(shelf));
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef(unsent);

  const send = useCallback(async () => {
    const lines = latest.current;
    if (lines === null) return;
    const body = { ...(own ? {} : { member_id: memberId }), entries: sendable(lines) };
    try {
      const week = await put<Week>(`${here.api}/weeks/${monday}`, body);
      setProblem(null);
      client.setQueryData(options.queryKey, week);
      if (latest.current !== lines) return;
      localStorage.removeItem(shelf);
      latest.current = null;
      setUnsent(null);
    } catch (error) {
      setProblem(asProblem(error));
      throw error;
    }
  }, [client, here.api, memberId, monday, options.queryKey, own, shelf]);

  useEffect(() => {
    if (unsent === null) return undefined;
    const wait = problem === null ? PAUSE : problem.final ? null : TRY_AGAIN;
    if (wait === null) return undefined;
    const timer = setTimeout(() => void send().catch(() => undefined), wait);
    return () => clearTimeout(timer);
  }, [unsent, problem, send]);

  const change = useCallback(
    (lines: Line[]) => {
      localStorage.setItem(shelf, JSON.stringify(lines));
      setProblem(null);
      latest.current = lines;
      setUnsent(lines);
    },
    [shelf],
  );

  const flush = useCallback(async () => {
    await send();
    await client.invalidateQueries({ queryKey: key(here) });
  }, [client, here, send]);

  const stored = useMemo(() => (query.data ? linesOf(query.data) : []), [query.data]);
  return { query, lines: unsent ?? stored, change, flush, unsent: unsent !== null, problem };
}

function readShelf(shelf: string): Line[] | null {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? 'null') as Line[] | null;
  } catch {
    return null;
  }
}
