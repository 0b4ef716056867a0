import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../lib/http';
import { asProblem, type Problem } from '../../lib/problem';
import { key } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useSettled } from '../../lib/use-settled';
import type { Profit } from './contract';
import { bodyOf, type Plan } from './plan';

/** What the office computes of a plan, once it has not changed for a moment; the last answer stays while a new one comes. */
export function useWhatIf(
  year: number,
  plan: Plan,
): { result: Profit | undefined; problem: Problem | null; stale: boolean } {
  const here = useHere();
  const body = JSON.stringify({ year, ...bodyOf(plan) });
  const settled = useSettled(body);
  const query = useQuery({
    queryKey: key(here, 'profit-appropriations', 'what-if', settled),
    queryFn: () => post<Profit>(`${here.api}/profit-appropriations/what-if`, JSON.parse(settled)),
    retry: false,
  });
  const [last, setLast] = useState<Profit>();
  if (query.data !== undefined && query.data !== last) setLast(query.data);
  return {
    result: query.data ?? last,
    problem: query.error ? asProblem(query.error) : null,
    stale: body !== settled || query.isFetching,
  };
}
