import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../lib/http';
import { asProblem, type Problem } from '../../lib/problem';
import { key } from '../../lib/queries';
import { useHere } from '../../lib/session';

const PAUSE = 350;

/** The value once it has rested for a moment. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

export interface Calculation<Result> {
  /** The last answer that came out; stays while a field is wrong. */
  result: Result | undefined;
  problem: Problem | null;
  /** The answer belongs to an earlier input. */
  stale: boolean;
}

/** Asks again when the input has rested; nothing is stored, so asking is all there is to it. */
export function useCalculation<Result>(path: string, body: object): Calculation<Result> {
  const here = useHere();
  const { i18n } = useTranslation();
  const written = JSON.stringify(body);
  const rested = useRested(written);
  const query = useQuery({
    queryKey: key(here, 'calculation', path, i18n.language, rested),
    queryFn: () => post<Result>(`${here.api}/${path}`, JSON.parse(rested)),
    retry: false,
    staleTime: Infinity,
  });
  const [last, setLast] = useState<Result>();
  if (query.data !== undefined && query.data !== last) setLast(query.data);
  return {
    result: last,
    problem: query.error ? asProblem(query.error) : null,
    stale: written !== rested || query.data === undefined,
  };
}
