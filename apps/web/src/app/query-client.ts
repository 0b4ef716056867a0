import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../lib/problem';

/** As often as the office asks us to, in `Retry-After`. */
const OUTAGE_MS = 5_000;

/** A definite refusal is not asked again; a lost connection is, twice; an office without its data until it has them again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // without a connection the device's own memory answers
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => asProblem(error).outage || (!asProblem(error).final && failures < 2),
      retryDelay: (failures, error) => (asProblem(error).outage ? OUTAGE_MS : Math.min(1_000 * 2 ** failures, 30_000)),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
