import { DomainError } from '#libs/kernel/index.js';
import { nameRefusals, type DatabaseRefusal } from '#libs/platform/index.js';

/** A conflict that belongs to a field of the body. */
const taken = (pointer: string, code: string) => () => new DomainError('conflict', code, {}, [{ pointer, code }]);
const unknown = (pointer: string, code: string) => () => DomainError.field(pointer, code);

/** The date in the detail of CK003. */
const overfull = ({ detail = '' }: DatabaseRefusal): DomainError =>
  new DomainError('conflict', 'hours_over_24', { date: detail }, [
    { pointer: '/minutes', code: 'hours_over_24', params: { date: detail } },
  ]);

/** The date in the detail of CK041. */
const closed = ({ detail = '' }: DatabaseRefusal): DomainError => {
  const params = { month: detail.slice(0, 7), date: detail };
  return new DomainError('conflict', 'hours_month_closed', params, [
    { pointer: '/date', code: 'hours_month_closed', params },
  ]);
};

nameRefusals({
  CK041: closed,
  absence_cooperative_id_member_id_fkey: unknown('/member_id', 'absence_unknown_member'),
  project_cooperative_id_code_key: taken('/code', 'project_code_taken'),
  project_cooperative_id_customer_id_fkey: unknown('/customer_id', 'hours_unknown_customer'),
  project_cooperative_id_lead_member_id_fkey: unknown('/lead_member_id', 'hours_unknown_member'),
  activity_cooperative_id_name_key: taken('/name', 'activity_name_taken'),
  rate_once: taken('/valid_from', 'rate_exists'),
  rate_cooperative_id_project_id_fkey: unknown('/project_id', 'hours_unknown_project'),
  rate_cooperative_id_activity_id_fkey: unknown('/activity_id', 'hours_unknown_activity'),
  rate_cooperative_id_member_id_fkey: unknown('/member_id', 'hours_unknown_member'),
  CK002: () => new DomainError('conflict', 'hours_entry_locked', { state: 'approved' }),
  CK003: overfull,
  time_entry_no_overlap: taken('/start_time', 'hours_overlap'),
  // the office checks first: this is heard of when a rule of the database knows more than the office
  time_entry_sound: () => new DomainError('invalid', 'hours_entry_unsound'),
  time_entry_source: () => new DomainError('conflict', 'import_same_rows'),
  time_entry_pkey: () => new DomainError('conflict', 'hours_entry_exists'),
  time_entry_cooperative_id_member_id_fkey: unknown('/member_id', 'hours_unknown_member'),
  time_entry_cooperative_id_project_id_fkey: unknown('/project_id', 'hours_unknown_project'),
  time_entry_cooperative_id_activity_id_fkey: unknown('/activity_id', 'hours_unknown_activity'),
  timesheet_cooperative_id_member_id_fkey: unknown('/member_id', 'hours_unknown_member'),
  // hours that stand on an invoice stay approved and cannot go
  CK012: ({ detail = '' }) =>
    detail === ''
      ? new DomainError('conflict', 'hours_entry_billed')
      : new DomainError('conflict', 'hours_entry_invoiced', { invoice: detail }),
  CK042: ({ detail = '' }) => DomainError.field('/shares', 'project_shares_not_whole', { total: detail }),
  planned_hours_cooperative_id_member_id_fkey: unknown('/lines', 'plan_unknown_member'),
  planned_hours_cooperative_id_project_id_fkey: unknown('/lines', 'plan_unknown_project'),
  invoice_time_entry_cooperative_id_held_entry_id_fkey: () => new DomainError('conflict', 'hours_entry_billed'),
});
