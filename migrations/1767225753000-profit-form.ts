import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An appropriation that was booked can be taken back, with the bonuses nobody took; and the form knows caps and charges per person. */
export class ProfitForm1767225753000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(COLUMNS);
    await query.query(STANDS);
    await query.query(LINES);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(BACK);
  }
}

const COLUMNS = `
alter table profit_appropriation
  add column wage_cost_cents bigint not null default 0,
  add column reserve_cents bigint not null default 0,
  add column taken_back_on date,
  add column taken_back_why text not null default '',
  drop constraint profit_appropriation_state_check,
  drop constraint profit_appropriation_check1,
  drop constraint profit_appropriation_check2,
  drop constraint profit_appropriation_year;
alter table profit_appropriation
  add constraint profit_appropriation_state_check check (state in ('draft','adopted','confirmed','taken_back')),
  add constraint profit_appropriation_confirmed_check check (case state when 'confirmed' then confirmed_at is not null when 'taken_back' then true
    else confirmed_at is null end),
  add constraint profit_appropriation_entry_check check (entry_id is null or confirmed_at is not null),
  add constraint profit_appropriation_back_check check ((state = 'taken_back') = (taken_back_on is not null)
    and (state = 'taken_back') = (taken_back_why <> ''));
-- what was taken back makes room for another proposal of the year
create unique index profit_appropriation_year on profit_appropriation (cooperative_id, year) where state <> 'taken_back';

alter table profit_piece add column over_cap_cents bigint not null default 0 check (over_cap_cents >= 0);
alter table profit_member add column charges_percent numeric(7,4) check (charges_percent between 0 and 1000);
`;

const STANDS = `
create or replace function profit_stands() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.state <> 'draft' then raise exception 'profit of % was adopted', old.year using errcode = 'CK742'; end if;
      return old;
    end if;
    if old.state = 'taken_back' or (new.state = 'taken_back' and old.state = 'draft')
      or (new.state = 'taken_back' and to_jsonb(new) - 'state' - 'version' - 'taken_back_on' - 'taken_back_why'
        <> to_jsonb(old) - 'state' - 'version' - 'taken_back_on' - 'taken_back_why')
      or (old.state = 'confirmed' and new.state <> 'taken_back')
      or (old.state = 'adopted' and (new.state = 'draft' or (new.result_cents, new.old_losses_cents, new.wage_cost_cents, new.reserve_cents, new.choices,
        new.year) is distinct from (old.result_cents, old.old_losses_cents, old.wage_cost_cents, old.reserve_cents, old.choices, old.year))) then
      raise exception 'profit of % stands as adopted', old.year using errcode = 'CK742';
    end if;
    return new;
  end $$;`;

const LINES = `
alter table one_off_wage_line add column withdrawn_at timestamptz, add constraint one_off_wage_line_one_end check (taken_by is null or withdrawn_at is null);
drop index one_off_wage_line_waiting;
create index one_off_wage_line_waiting on one_off_wage_line (cooperative_id, kind) where taken_by is null and withdrawn_at is null;

-- a line ends once: somebody takes it, or it is withdrawn
create or replace function wage_line_is_taken_once() returns trigger language plpgsql as $$
  begin
    if old.taken_by is not null or old.withdrawn_at is not null
      or to_jsonb(new) - 'taken_by' - 'taken_at' - 'withdrawn_at' <> to_jsonb(old) - 'taken_by' - 'taken_at' - 'withdrawn_at' then
      raise exception 'wage line % was taken', old.line_id using errcode = 'CK745';
    end if;
    return new;
  end $$;`;

const BACK = `
create or replace function wage_line_is_taken_once() returns trigger language plpgsql as $$
  begin
    if old.taken_by is not null or to_jsonb(new) - 'taken_by' - 'taken_at' <> to_jsonb(old) - 'taken_by' - 'taken_at' then
      raise exception 'wage line % was taken', old.line_id using errcode = 'CK745';
    end if;
    return new;
  end $$;
drop index one_off_wage_line_waiting;
alter table one_off_wage_line drop constraint one_off_wage_line_one_end, drop column withdrawn_at;
create index one_off_wage_line_waiting on one_off_wage_line (cooperative_id, kind) where taken_by is null;

create or replace function profit_stands() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.state <> 'draft' then raise exception 'profit of % was adopted', old.year using errcode = 'CK742'; end if;
      return old;
    end if;
    if old.state = 'confirmed' or (old.state = 'adopted' and (new.state = 'draft' or (new.result_cents, new.old_losses_cents, new.choices, new.year)
        is distinct from (old.result_cents, old.old_losses_cents, old.choices, old.year))) then
      raise exception 'profit of % stands as adopted', old.year using errcode = 'CK742';
    end if;
    return new;
  end $$;
alter table profit_member drop column charges_percent;
alter table profit_piece drop column over_cap_cents;
drop index profit_appropriation_year;
alter table profit_appropriation
  drop constraint profit_appropriation_state_check, drop constraint profit_appropriation_confirmed_check,
  drop constraint profit_appropriation_entry_check, drop constraint profit_appropriation_back_check,
  drop column wage_cost_cents, drop column reserve_cents, drop column taken_back_on, drop column taken_back_why;
alter table profit_appropriation
  add constraint profit_appropriation_state_check check (state in ('draft','adopted','confirmed')),
  add constraint profit_appropriation_check1 check ((state = 'confirmed') = (confirmed_at is not null)),
  add constraint profit_appropriation_check2 check (entry_id is null or state = 'confirmed'),
  add constraint profit_appropriation_year unique (cooperative_id, year);`;
