import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Run, RunDetail } from '../../../lib/contract-invoicing';
import { key, oneQuery } from '../../../lib/queries';
import type { Here } from '../../../lib/session';

const LOOK_AGAIN = 2_500;
const ITEMS_EVERY = 1_500;

/**
 * A run that follows itself: server-sent events for the counts, its rows fetched again while it moves, and plain
 * polling when the stream does not come through (a proxy that buffers, an old browser).
 */
export function useRun(here: Here, runId: string): UseQueryResult<RunDetail> {
  const client = useQueryClient();
  const [streaming, setStreaming] = useState(false);
  const fetched = useRef(0);
  const options = oneQuery<RunDetail>(here, `runs/${runId}`);
  const query = useQuery({
    ...options,
    refetchInterval: (state) => (state.state.data?.state === 'running' && !streaming ? LOOK_AGAIN : false),
  });
  const running = query.data?.state === 'running';
  useEffect(() => {
    if (!running) return undefined;
    const source = new EventSource(`${here.api}/runs/${runId}/events`);
    source.onopen = () => setStreaming(true);
    source.onerror = () => setStreaming(false);
    source.addEventListener('progress', (event: MessageEvent<string>) => {
      const run = JSON.parse(event.data) as Run;
      client.setQueryData<RunDetail>(options.queryKey, (known) => (known ? { ...known, ...run } : known));
      const over = run.state !== 'running';
      if (over) source.close();
      if (over || Date.now() - fetched.current > ITEMS_EVERY) {
        fetched.current = Date.now();
        void client.invalidateQueries({ queryKey: over ? key(here) : options.queryKey });
      }
    });
    return () => {
      source.close();
      setStreaming(false);
    };
    // the query key follows from these
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `options` is new on every render and says the same
  }, [running, here.api, runId, client]);
  return query;
}
