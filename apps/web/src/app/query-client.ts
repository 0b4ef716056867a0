import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../lib/problem';

/** A definite refusal is not asked again; a lost connection is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // without a connection the device's own memory answers
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => !asProblem(error).final && failures < 2,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
