/** Shapes of the API as the screens use them. Money is a decimal string, durations are minutes, dates are ISO. */
export type Role = 'member' | 'project_lead' | 'board' | 'bookkeeper';
export type Language = 'nl' | 'en';

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export interface SessionView {
  login: { login_id: string; address: string; language: Language };
  csrf_token: string;
  cooperatives: Membership[];
}
export interface Membership {
  cooperative_id: string;
  name: string;
  roles: Role[];
  member_id: string | null;
  display_name: string;
}
export interface Person {
  login_id: string;
  address: string;
  display_name: string;
  roles: Role[];
  member_id: string | null;
  state: 'active' | 'invited';
}
export interface LoginToken {
  address: string;
  purpose: string;
}

export interface Cooperative {
  cooperative_id: string;
  name: string;
  legal_name: string;
  liability: string;
  kvk_number: string | null;
  vat_number: string | null;
  iban: string | null;
  email: string | null;
  phone: string | null;
  street: string | null;
  house_number: string | null;
  postal_code: string | null;
  city: string | null;
  country: string;
  language: Language;
  colour: string | null;
  has_logo: boolean;
  invoice_series: string;
  payment_term_days: number;
  version: number;
}

export interface Member {
  member_id: string;
  number: string | number;
  given_name: string;
  family_name: string;
  email: string | null;
  phone: string | null;
  street: string | null;
  house_number: string | null;
  postal_code: string | null;
  city: string | null;
  country: string;
  class: string;
  engagement: string;
  status: string;
  joined_on: string;
  ended_on: string | null;
  version: number;
}
export interface Colleague {
  member_id: string;
  number: string | number;
  name: string;
  status: string;
}

export interface Relation {
  relation_id: string;
  number: string | number;
  name: string;
  is_customer: boolean;
  is_supplier: boolean;
  contact_name: string | null;
  email: string | null;
  phone: string | null;
  street: string | null;
  house_number: string | null;
  postal_code: string | null;
  city: string | null;
  country: string;
  kvk_number: string | null;
  vat_number: string | null;
  language: Language;
  payment_term_days: number | null;
  version: number;
}

export interface Project {
  project_id: string;
  code: string;
  name: string;
  customer_id: string | null;
  customer_name: string | null;
  lead_member_id: string | null;
  starts_on: string | null;
  ends_on: string | null;
  your_reference: string | null;
  vat_treatment: string;
  vat_reason: string | null;
  version: number;
}
export interface Activity {
  activity_id: string;
  name: string;
  billable: boolean;
  version: number;
}
export interface Rate {
  rate_id: string;
  project_id: string | null;
  activity_id: string | null;
  member_id: string | null;
  valid_from: string;
  hourly_rate: string;
}

export type EntryState = 'open' | 'submitted' | 'approved' | 'rejected';
export interface TimeEntry {
  entry_id: string;
  member_id: string;
  member_name: string;
  project_id: string;
  project_name: string;
  activity_id: string;
  activity_name: string;
  date: string;
  start_time: string | null;
  end_time: string | null;
  minutes: number;
  description: string;
  billable: boolean;
  state: EntryState;
  reject_reason: string | null;
  version: number;
}
export interface Week {
  member_id: string;
  monday: string;
  state: 'empty' | 'mixed' | EntryState;
  submitted_at: string | null;
  minutes: number;
  days: { date: string; minutes: number; entries: TimeEntry[] }[];
}
export interface EntryDraft {
  start_time?: string;
  end_time?: string;
  entry_id?: string;
  project_id: string;
  activity_id: string;
  date: string;
  minutes: number;
  description?: string;
}
export interface Approval {
  member_id: string;
  member_name: string;
  monday: string;
  minutes: number;
  entries: TimeEntry[];
  warnings: Reason[];
}
export interface Reason {
  code: string;
  detail: string;
}
