/** What a grant can be about. A route that belongs to none of these is closed to service staff. */
export const AREAS = [
  'members',
  'hours',
  'invoices',
  'purchases',
  'ledger',
  'bank',
  'wages',
  'shares',
  'assembly',
  'settings',
  'bsn',
] as const;
export type Area = (typeof AREAS)[number];

export const ACCESSES = ['read', 'write'] as const;
/** `write` includes reading. */
export type GrantAccess = (typeof ACCESSES)[number];

export type Scope = Partial<Record<Area, GrantAccess>>;

/** Longest time between the first and the last day. */
export const MAX_GRANT_DAYS = 90;

/** Any grant shows it: what the co-operative is called and looks like. */
const ANY: readonly Area[] = AREAS;

/**
 * The areas a route belongs to, by the first word of its path under the co-operative; one of them is enough. Whoever has
 * access, grants, the log and API tokens are not here: those are the co-operative's own affair.
 */
const AREAS_OF: Record<string, readonly Area[]> = {
  members: ['members'],
  colleagues: ['members', 'hours', 'wages', 'shares'],
  relations: ['invoices', 'purchases'],
  projects: ['hours', 'invoices'],
  activities: ['hours', 'invoices'],
  rates: ['hours', 'invoices'],
  'time-entries': ['hours'],
  weeks: ['hours'],
  approvals: ['hours'],
  rejections: ['hours'],
  'ledger-accounts': ['ledger'],
  'trial-balance': ['ledger'],
  'journal-entries': ['ledger'],
  'accounting-periods': ['ledger'],
  'open-items': ['ledger'],
  loans: ['ledger', 'shares'],
  'payment-batches': ['bank'],
  'payment-orders': ['bank'],
  receipts: ['bank'],
  mandates: ['bank'],
  'party-accounts': ['bank'],
  'collection-settings': ['bank', 'settings'],
  'profit-appropriations': ['ledger'],
  invoices: ['invoices'],
  unbilled: ['invoices'],
  'invoice-runs': ['invoices'],
  'invoice-finalisations': ['invoices'],
  'project-invoices': ['invoices'],
  deliveries: ['invoices'],
  'fixed-fees': ['invoices'],
  runs: ['invoices', 'wages'],
  'pro-forma': ['wages'],
  'pro-forma-batches': ['wages'],
  'rate-build-ups': ['wages'],
  'employment-comparisons': ['wages'],
  'employment-file-notes': ['wages'],
  'wage-spaces': ['wages'],
  'wage-parameters': ['wages'],
  bsn: ['bsn'],
  shares: ['shares'],
  'share-register': ['shares'],
  'share-collections': ['shares'],
  'share-requests': ['shares'],
  'share-exits': ['shares'],
  'share-liquidity': ['shares'],
  articles: ['settings', 'members'],
  register: ['members'],
  applications: ['members'],
  'relay-messages': ['members'],
  reopenings: ['hours'],
  absences: ['hours'],
  'school-hours': ['hours'],
  'hours-months': ['hours'],
  'hours-settings': ['hours'],
  'hours-notices': ['hours'],
  budgets: ['hours', 'invoices'],
  plans: ['hours'],
  // each kind of import is held against its own of these: see ImportKind.areas
  imports: ['members', 'hours', 'invoices', 'purchases', 'shares'],
  reports: ['hours', 'invoices'],
  'report-files': ['hours', 'invoices'],
  'report-views': ['hours', 'invoices'],
  changes: ['members', 'hours', 'invoices', 'ledger', 'settings'],
  events: ['settings'],
  // each kind of work is held against its own of these: see WAIT_KINDS
  waiting: ['members', 'bank', 'shares', 'ledger'],
  webhooks: ['settings'],
};

/** First words of routes that no grant and no token opens: who may enter, what is taken along, and what the co-operative decides. */
export const NEVER_OPEN: readonly string[] = [
  'api-tokens',
  'people',
  'paper-people',
  'invitations',
  'sign-in-provider',
  'grants',
  'access-list',
  'application-link',
  'calendar-feeds',
  'log-entries',
  'log-export',
  'archive',
  'archive-contents',
  'privacy',
];

/** @param route with its parameters named: `/v1/cooperatives/:cooperativeId/members/:memberId` */
export function areasOf(route: string, isWrite: boolean): readonly Area[] {
  const word = route.split('/')[4];
  if (word === undefined || word === '' || word === 'logo') return isWrite ? ['settings'] : ANY;
  return Object.hasOwn(AREAS_OF, word) ? AREAS_OF[word]! : [];
}

/** The area under which a scope opens a route; undefined when it does not. */
export const openedBy = (scope: Scope, areas: readonly Area[], isWrite: boolean): Area | undefined =>
  areas.find((area) => scope[area] === 'write' || (scope[area] === 'read' && !isWrite));

export type GrantState = 'announced' | 'coming' | 'live' | 'ended';

/** What a grant is on a day. Announced by staff, it holds only once the board was told. */
export function stateOfGrant(
  grant: { given_by: string | null; told_at: Date | null; ended_at: Date | null; starts_on: string; ends_on: string },
  today: string,
): GrantState {
  if (grant.ended_at !== null || grant.ends_on < today) return 'ended';
  if (grant.given_by === null && grant.told_at === null) return 'announced';
  return grant.starts_on > today ? 'coming' : 'live';
}
