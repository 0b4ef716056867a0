import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Area, Membership, Role, SessionView } from './contract';
import { get, rememberCsrfToken } from './http';
import { Problem } from './problem';

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

export interface Here extends Membership {
  /** Base path of the co-operative in the API. */
  api: string;
  can: (...roles: Role[]) => boolean;
  /** Service staff: whether their grant is about one of these areas. Everybody else's work has no such bounds. */
  covers: (areas: readonly Area[]) => boolean;
  /** Has one of these roles and, as service staff, a grant that lets change what is in one of the areas. */
  may: (areas: Area | readonly Area[], ...roles: Role[]) => boolean;
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
    can: (...roles) => hasOneOf(membership, roles),
    may: (areas, ...roles) => hasOneOf(membership, roles) && writes(membership, [areas].flat()),
    covers: (areas) => !membership.grant || membership.grant.scope.some(({ area }) => areas.includes(area)),
  };
}

const hasOneOf = ({ roles }: Membership, wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** Whether what is in one of these areas may be changed; only a grant can say that it may not. */
export const writes = ({ grant }: Pick<Membership, 'grant'>, areas: readonly Area[]): boolean =>
  !grant || grant.scope.some(({ access, area }) => access === 'write' && areas.includes(area));

export const isDesk = (roles: readonly Role[]): boolean => roles.some((role) => role !== 'member');
