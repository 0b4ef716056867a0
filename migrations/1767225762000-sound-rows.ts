import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What must hold of one entry of hours and of one line of the audit, said in one function for each table. PostgreSQL reads
 * every check of a table anew for every statement, and with nine of them that took a third of the writing of an entry; a
 * function is read once per connection.
 */
export class SoundRows1767225762000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(ENTRY_IS_SOUND);
    await query.query(AUDIT_IS_SOUND);
    await query.query(`
      alter table time_entry
        add constraint time_entry_sound check (time_entry_is_sound(
          state, reject_reason, minutes, break_minutes, starts_at, ends_at, origin_project_id, split_of, whole_minutes)),
        drop constraint time_entry_break_fits, drop constraint time_entry_break_minutes_check,
        drop constraint time_entry_check, drop constraint time_entry_check1, drop constraint time_entry_check2,
        drop constraint time_entry_check3, drop constraint time_entry_minutes_check, drop constraint time_entry_split,
        drop constraint time_entry_state_check;
      alter table audit
        add constraint audit_sound check (audit_is_sound(actor_kind, under_kind, under_id)),
        drop constraint audit_actor_kind_check, drop constraint audit_staff_has_grant, drop constraint audit_under_kind_check`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table time_entry
        drop constraint time_entry_sound,
        add constraint time_entry_state_check check (state in ('open', 'submitted', 'approved', 'rejected')),
        add constraint time_entry_check2 check ((state = 'rejected') = (reject_reason is not null)),
        add constraint time_entry_minutes_check check (minutes between 1 and 1500),
        add constraint time_entry_break_minutes_check check (break_minutes between 0 and 1440),
        add constraint time_entry_check check ((starts_at is null) = (ends_at is null)),
        add constraint time_entry_check1 check (starts_at is null or ends_at > starts_at),
        add constraint time_entry_break_fits check (
          break_minutes = 0 or starts_at is null or minutes + break_minutes <= extract(epoch from ends_at - starts_at) / 60),
        add constraint time_entry_split check (
          (split_of is null or origin_project_id is not null)
          and (whole_minutes is not null) = (origin_project_id is not null and split_of is null)),
        add constraint time_entry_check3 check (whole_minutes >= minutes);
      alter table audit
        drop constraint audit_sound,
        add constraint audit_actor_kind_check check (actor_kind in ('person', 'staff', 'token', 'job', 'system')),
        add constraint audit_under_kind_check check (under_kind in ('grant', 'token')),
        add constraint audit_staff_has_grant check (
          actor_kind <> 'staff' or (under_kind is not distinct from 'grant' and under_id is not null));
      drop function time_entry_is_sound, audit_is_sound`);
  }
}

/** A duration of at most 25 hours (the night the clock goes back); times and a break that fit it; a split that adds up. */
const ENTRY_IS_SOUND = `
  create function time_entry_is_sound(state text, reject_reason text, minutes int, break_minutes int, starts_at timestamptz,
    ends_at timestamptz, origin_project_id uuid, split_of uuid, whole_minutes int)
  returns boolean language plpgsql immutable parallel safe as $$
  begin
    return state in ('open', 'submitted', 'approved', 'rejected')
      and (state = 'rejected') = (reject_reason is not null)
      and minutes between 1 and 1500
      and break_minutes between 0 and 1440
      and (starts_at is null) = (ends_at is null)
      and (starts_at is null or ends_at > starts_at)
      and (break_minutes = 0 or starts_at is null or minutes + break_minutes <= extract(epoch from ends_at - starts_at) / 60)
      and (split_of is null or origin_project_id is not null)
      and (whole_minutes is not null) = (origin_project_id is not null and split_of is null)
      and (whole_minutes is null or whole_minutes >= minutes);
  end $$`;

/** Staff act under a grant that is named. */
const AUDIT_IS_SOUND = `
  create function audit_is_sound(actor_kind text, under_kind text, under_id uuid)
  returns boolean language plpgsql immutable parallel safe as $$
  begin
    return actor_kind in ('person', 'staff', 'token', 'job', 'system')
      and (under_kind is null or under_kind in ('grant', 'token'))
      and (actor_kind <> 'staff' or (under_kind is not distinct from 'grant' and under_id is not null));
  end $$`;
