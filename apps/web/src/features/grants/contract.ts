import type { components } from '../../lib/api.gen';

type Schemas = components['schemas'];
export type Grant = Schemas['GrantView'];
export type Grants = Schemas['GrantsView'];
export type Assignments = Schemas['AssignmentsView'];
export type Assignment = Schemas['AssignmentView'];
export type AccessEntry = Schemas['AccessEntryView'];
export type ScopeItem = Schemas['ScopeItemView'];
export type Area = ScopeItem['area'];

export const AREAS: readonly Area[] = [
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
];
