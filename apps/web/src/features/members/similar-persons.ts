import { queryOptions } from '@tanstack/react-query';
import type { SimilarPerson } from '../../lib/contract';
import { post } from '../../lib/http';
import { key } from '../../lib/queries';
import type { Here } from '../../lib/session';

/** What the office compares people by. */
export interface Likeness {
  given_name: string;
  family_name: string;
  email: string | null;
  phone: string | null;
}

/** Who in the register may be this person; nobody until there is a whole name. */
export const similarQuery = (here: Here, likeness: Likeness) =>
  queryOptions({
    queryKey: key(here, 'similar', likeness),
    enabled: likeness.given_name.trim().length > 1 && likeness.family_name.trim().length > 1,
    queryFn: async () => (await post<{ items: SimilarPerson[] }>(`${here.api}/members/similar`, likeness)).items,
    // half an address is no address yet, and the names alone say enough
    retry: false,
  });
