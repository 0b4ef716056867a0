import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Role, SessionView, Membership } from './contract';
import { get, rememberCsrfToken } from './http';
import { Problem } from './problem';
import { rightsOf, type Rights } from './rights';

/** Null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<SessionView | null> => {
    try {
      const session = await get<SessionView>('/v1/session');
      rememberCsrfToken(session.csrf_token);
      return session;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});

export interface Here extends Membership, Rights {
  /** Base path of the co-operative in the API. */
  api: string;
  session: SessionView;
}

/** The co-operative of the address bar and what this person may do there. */
export function useHere(): Here {
  const { cooperativeId } = useParams({ strict: false });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const membership = session?.cooperatives.find((one) => one.cooperative_id === cooperativeId);
  if (!session || !membership) throw new Problem(404, { code: 'cooperative_unknown' });
  return {
    ...membership,
    session,
    api: `/v1/cooperatives/${membership.cooperative_id}`,
    ...rightsOf(membership),
  };
}

export const isDesk = (roles: readonly Role[]): boolean => roles.some((role) => role !== 'member');
