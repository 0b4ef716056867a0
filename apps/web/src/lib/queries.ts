import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Activity, Approval, Colleague, Cooperative, Page, Project, Relation, Week } from './contract';
import type { InvoiceSummary, Run, Unbilled } from './contract-invoicing';
import { get, getAsOf } from './http';
import type { Here } from './session';

/** Reads that more than one feature needs. Every key starts with "c" and the co-operative, so a switch shares nothing. */
type Filters = Record<string, string | number | boolean | undefined>;

export const key = (here: Here, ...rest: unknown[]): unknown[] => ['c', here.cooperative_id, ...rest];

const LONG = 5 * 60_000;
const FULL_PAGE = 200;

async function all<T>(path: string, filters: Filters = {}): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> | T[] = await get(path, { limit: FULL_PAGE, ...filters, cursor });
    if (Array.isArray(page)) return page;
    rows.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return rows;
}

/** A list one page at a time, in the order of the API. */
export const listQuery = <T, P extends Page<T> = Page<T>>(here: Here, path: string, filters: Filters = {}) =>
  infiniteQueryOptions({
    queryKey: key(here, 'list', path, filters),
    queryFn: ({ pageParam }) => get<P>(`${here.api}/${path}`, { ...filters, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

const allQuery = <T>(here: Here, path: string, filters: Filters = {}) =>
  queryOptions({
    queryKey: key(here, 'all', path, filters),
    staleTime: LONG,
    queryFn: () => all<T>(`${here.api}/${path}`, filters),
  });

export const oneQuery = <T>(here: Here, path: string, filters?: Filters) =>
  queryOptions({
    queryKey: key(here, 'one', path, filters ?? {}),
    queryFn: () => get<T>(`${here.api}/${path}`, filters),
  });

/** Somebody's week, and as of when: what was sent later is not in it. */
export const weekQuery = (here: Here, monday: string, filters: Filters = {}) =>
  queryOptions({
    queryKey: key(here, 'week', monday, filters),
    queryFn: () => getAsOf<Week>(`${here.api}/weeks/${monday}`, filters),
  });

/** @param on with who left since that day, for who writes hours of others */
/** All of them at once: this list has no pages, and refuses to be asked for one. */
export const colleaguesQuery = (here: Here, on?: string) => ({
  ...oneQuery<Colleague[]>(here, 'colleagues', on ? { on } : undefined),
  staleTime: LONG,
});
export const projectsQuery = (here: Here) => allQuery<Project>(here, 'projects', { open: true });
export const activitiesQuery = (here: Here) => allQuery<Activity>(here, 'activities');
export const customersQuery = (here: Here) => allQuery<Relation>(here, 'relations', { kind: 'customer' });
export const cooperativeQuery = (here: Here) =>
  queryOptions({
    ...oneQuery<Cooperative>(here, ''),
    queryKey: key(here, 'cooperative'),
    queryFn: () => get<Cooperative>(here.api),
  });
export const approvalsQuery = (here: Here, filters: Filters = {}) =>
  oneQuery<{ items: Approval[] }>(here, 'approvals', filters);
export const unbilledQuery = (here: Here, until: string) => oneQuery<Unbilled>(here, 'unbilled', { until });
export const invoicesQuery = (here: Here, filters: Filters) => listQuery<InvoiceSummary>(here, 'invoices', filters);
export const runsQuery = (here: Here) => listQuery<Run>(here, 'runs');
export const draftsQuery = (here: Here) => allQuery<InvoiceSummary>(here, 'invoices', { state: 'draft' });

export const rowsOf = <T>(data: { pages: Page<T>[] }): T[] => data.pages.flatMap((page) => page.items);
