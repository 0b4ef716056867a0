import type { Area, Membership, Role } from './contract';

/** What a person may do in a co-operative. */
export interface Rights {
  can: (...roles: Role[]) => boolean;
  /** Service staff: whether their grant is about one of these areas. Everybody else's work has no such bounds. */
  covers: (areas: readonly Area[]) => boolean;
  /** Has one of these roles and, as service staff, a grant that lets change what is in one of the areas. */
  may: (areas: Area | readonly Area[], ...roles: Role[]) => boolean;
}

type Held = Pick<Membership, 'grant' | 'roles'>;

export function rightsOf(held: Held): Rights {
  const can: Rights['can'] = (...roles) => roles.some((role) => held.roles.includes(role));
  return {
    can,
    covers: (areas) => !held.grant || held.grant.scope.some(({ area }) => areas.includes(area)),
    may: (areas, ...roles) => can(...roles) && writes(held, [areas].flat()),
  };
}

/** Whether what is in one of these areas may be changed; only a grant can say that it may not. */
export const writes = ({ grant }: Pick<Held, 'grant'>, areas: readonly Area[]): boolean =>
  !grant || grant.scope.some(({ access, area }) => access === 'write' && areas.includes(area));
