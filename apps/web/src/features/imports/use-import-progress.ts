import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import type { Progress } from './contract';

const LOOK_AGAIN = 700;

/** How far a large import is, asked again while it works. */
export function useImportProgress(importId: string): UseQueryResult<Progress> {
  const here = useHere();
  return useQuery({
    ...oneQuery<Progress>(here, `imports/${importId}/progress`),
    staleTime: 0,
    // what was known of work of before is not said of work of now
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.running === false ? false : LOOK_AGAIN),
  });
}
