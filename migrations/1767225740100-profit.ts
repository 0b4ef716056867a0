import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/** What the general meeting does with the result of a year, and the one-off pay that follows from it. */
export class Profit1767225740100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'profit_appropriation',
      columns: `
        appropriation_id uuid not null, year int not null, state text not null default 'draft' check (state in ('draft','adopted','confirmed')),
        result_cents bigint not null, old_losses_cents bigint not null check (old_losses_cents >= 0), choices jsonb not null,
        adopted_on date, decision text not null default '', confirmed_at timestamptz, entry_id uuid, version int not null default 1,
        primary key (cooperative_id, appropriation_id),
        constraint profit_appropriation_year unique (cooperative_id, year),
        check ((state = 'draft') = (adopted_on is null)), check ((state = 'confirmed') = (confirmed_at is not null)),
        check (entry_id is null or state = 'confirmed'), check (state = 'draft' or decision <> ''),
        foreign key (cooperative_id) references cooperative (cooperative_id),
        foreign key (cooperative_id, entry_id) references journal_entry (cooperative_id, entry_id)`,
    });
    await createTenantTable(query, {
      name: 'profit_piece',
      columns: `
        appropriation_id uuid not null, place int not null, percent numeric(7,4) check (percent between 0 and 100), amount_cents bigint not null,
        kind text not null check (kind in ('cover_losses','capital_interest','general_reserve','indivisible_reserve','community_fund','education_fund',
          'wage_bonus','price_supplement','member_distribution','carried_forward')),
        primary key (cooperative_id, appropriation_id, kind),
        check (amount_cents >= 0 or kind = 'carried_forward'),
        foreign key (cooperative_id, appropriation_id) references profit_appropriation (cooperative_id, appropriation_id)`,
    });
    await createTenantTable(query, {
      name: 'profit_member',
      columns: `
        appropriation_id uuid not null, member_id uuid not null, engagement text not null, minutes bigint not null check (minutes >= 0),
        days int not null check (days between 1 and 800), wage_cents bigint not null check (wage_cents >= 0), paid_in_cents bigint not null check (paid_in_cents >= 0),
        bonus_cents bigint not null check (bonus_cents >= 0), charges_cents bigint not null check (charges_cents >= 0),
        supplement_cents bigint not null check (supplement_cents >= 0), interest_cents bigint not null check (interest_cents >= 0),
        distribution_cents bigint not null check (distribution_cents >= 0),
        primary key (cooperative_id, appropriation_id, member_id),
        foreign key (cooperative_id, appropriation_id) references profit_appropriation (cooperative_id, appropriation_id),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
    });
    await createTenantTable(query, {
      name: 'one_off_wage_line',
      columns: `
        line_id uuid not null, member_id uuid not null, kind text not null check (kind in ('profit_bonus','price_supplement')),
        amount_cents bigint not null check (amount_cents > 0), for_year int not null, source_kind text not null, source_id uuid not null,
        made_at timestamptz not null default now(), taken_by uuid, taken_at timestamptz,
        primary key (cooperative_id, line_id),
        unique (cooperative_id, source_id, member_id, kind),
        check ((taken_by is null) = (taken_at is null)),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, update',
    });
    await query.query(GUARDS);
    await query.query(RESERVE);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger reserve_is_indivisible on journal_line;
      drop function reserve_is_indivisible;
      drop table one_off_wage_line, profit_member, profit_piece, profit_appropriation;
      drop function profit_stands, profit_rows_stand, profit_adds_up, wage_line_is_taken_once`);
  }
}

const GUARDS = `
create index one_off_wage_line_waiting on one_off_wage_line (cooperative_id, kind) where taken_by is null;

-- what the meeting adopted does not change; what was booked does not go
create function profit_stands() returns trigger language plpgsql as $$
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
create trigger profit_stands before update or delete on profit_appropriation for each row execute function profit_stands();

create function profit_rows_stand() returns trigger language plpgsql as $$
  declare cooperative uuid := coalesce(new.cooperative_id, old.cooperative_id); appropriation uuid := coalesce(new.appropriation_id, old.appropriation_id);
  begin
    if exists (select from profit_appropriation where cooperative_id = cooperative and appropriation_id = appropriation and state <> 'draft') then
      raise exception 'profit stands as adopted' using errcode = 'CK742';
    end if;
    return coalesce(new, old);
  end $$;
create trigger profit_piece_stands before insert or update or delete on profit_piece for each row execute function profit_rows_stand();
create trigger profit_member_stands before insert or update or delete on profit_member for each row execute function profit_rows_stand();

-- the pieces are exactly the result, and the members get exactly the pieces that are theirs
create function profit_adds_up() returns trigger language plpgsql as $$
  declare cooperative uuid := coalesce(new.cooperative_id, old.cooperative_id); appropriation uuid := coalesce(new.appropriation_id, old.appropriation_id);
    result bigint; pieces bigint; apart bigint;
  begin
    select result_cents into result from profit_appropriation where cooperative_id = cooperative and appropriation_id = appropriation;
    if result is null then return null; end if;
    select coalesce(sum(amount_cents), 0) into pieces from profit_piece where cooperative_id = cooperative and appropriation_id = appropriation;
    select abs(m.pool - p.pool) + abs(m.supplement - p.supplement) + abs(m.interest - p.interest) + abs(m.distribution - p.distribution) into apart
    from (select coalesce(sum(bonus_cents + charges_cents), 0) as pool, coalesce(sum(supplement_cents), 0) as supplement,
        coalesce(sum(interest_cents), 0) as interest, coalesce(sum(distribution_cents), 0) as distribution
      from profit_member where cooperative_id = cooperative and appropriation_id = appropriation) m,
      (select coalesce(sum(amount_cents) filter (where kind = 'wage_bonus'), 0) as pool,
        coalesce(sum(amount_cents) filter (where kind = 'price_supplement'), 0) as supplement,
        coalesce(sum(amount_cents) filter (where kind = 'capital_interest'), 0) as interest,
        coalesce(sum(amount_cents) filter (where kind = 'member_distribution'), 0) as distribution
      from profit_piece where cooperative_id = cooperative and appropriation_id = appropriation) p;
    if pieces <> result or apart <> 0 then
      raise exception 'pieces of % make %, members differ by %', result, pieces, apart using errcode = 'CK743';
    end if;
    return null;
  end $$;
create constraint trigger profit_adds_up after insert or update on profit_appropriation deferrable initially deferred
  for each row execute function profit_adds_up();
create constraint trigger profit_pieces_add_up after insert or update or delete on profit_piece deferrable initially deferred
  for each row execute function profit_adds_up();
create constraint trigger profit_members_add_up after insert or update or delete on profit_member deferrable initially deferred
  for each row execute function profit_adds_up();

create function wage_line_is_taken_once() returns trigger language plpgsql as $$
  begin
    if old.taken_by is not null or to_jsonb(new) - 'taken_by' - 'taken_at' <> to_jsonb(old) - 'taken_by' - 'taken_at' then
      raise exception 'wage line % was taken', old.line_id using errcode = 'CK745';
    end if;
    return new;
  end $$;
create trigger wage_line_is_taken_once before update on one_off_wage_line for each row execute function wage_line_is_taken_once();`;

const RESERVE = `
-- what is in the indivisible reserve never goes to members, whatever books it (an entry that took from members is turned back)
create function reserve_is_indivisible() returns trigger language plpgsql as $$
  declare found boolean;
  begin
    execute format('select exists (select from %I.%I where cooperative_id = $1 and entry_id = $2 and member_id is not null and credit_cents > 0)',
      tg_table_schema, tg_table_name) into found using new.cooperative_id, new.entry_id;
    if found then raise exception 'entry % moves the indivisible reserve to members', new.entry_id using errcode = 'CK744'; end if;
    return null;
  end $$;
create constraint trigger reserve_is_indivisible after insert on journal_line deferrable initially deferred
  for each row when (new.account = '0510' and new.debit_cents > 0) execute function reserve_is_indivisible();`;
