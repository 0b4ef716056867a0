import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/**
 * A former member may contest what was fixed. What is contested waits for a decision; the rest goes on. Resolved once, by
 * somebody else than who wrote it down.
 */
export class ShareDispute1767225752000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'share_dispute',
      columns: `
        dispute_id uuid not null, exit_id uuid not null, raised_on date not null, reason text not null check (length(reason) > 0),
        letter text not null check (length(letter) > 0), contested_cents bigint not null check (contested_cents >= 0),
        recorded_by uuid, recorded_at timestamptz not null default clock_timestamp(),
        resolved_on date, resolved_by uuid, outcome text not null default '' check (outcome in ('','stays','changed')),
        answer text not null default '', decision text not null default '',
        primary key (cooperative_id, dispute_id),
        constraint share_dispute_second_person check (resolved_by <> recorded_by),
        check ((resolved_on is null) = (outcome = '')),
        check (resolved_on is null or (resolved_by is not null and answer <> '' and decision <> '')),
        check (resolved_on >= raised_on),
        foreign key (cooperative_id, exit_id) references share_exit (cooperative_id, exit_id)`,
      grants: 'select, insert, update (resolved_on, resolved_by, outcome, answer, decision)',
    });
    await query.query(guards);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger share_contested_stays on share_movement;
      drop table share_dispute;
      drop function share_dispute_is_kept, share_contested_stays;`);
  }
}

const guards = `
create index share_dispute_of on share_dispute (cooperative_id, exit_id);
-- one at a time
create unique index share_dispute_open on share_dispute (cooperative_id, exit_id) where resolved_on is null;

-- kept as it was written down, and resolved once
create function share_dispute_is_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.resolved_on is not null
       or (new.cooperative_id, new.dispute_id, new.exit_id, new.raised_on, new.reason, new.letter, new.contested_cents, new.recorded_by, new.recorded_at)
          is distinct from
          (old.cooperative_id, old.dispute_id, old.exit_id, old.raised_on, old.reason, old.letter, old.contested_cents, old.recorded_by, old.recorded_at) then
      raise exception 'an objection is kept as it was resolved' using errcode = 'CK069';
    end if;
    return new;
  end $$;
create trigger share_dispute_is_kept before update or delete on share_dispute for each row execute function share_dispute_is_kept();

-- what is contested is not paid out before somebody decided
create function share_contested_stays() returns trigger language plpgsql as $$
  declare contested bigint; owed bigint;
  begin
    select d.contested_cents into contested from share_dispute d
      join share_exit e on e.cooperative_id = d.cooperative_id and e.exit_id = d.exit_id
      where d.cooperative_id = new.cooperative_id and e.account_id = new.account_id and d.resolved_on is null;
    if contested is null then return null; end if;
    select coalesce(sum(case figure when 'fixed' then change_cents else -change_cents end), 0) into owed from share_movement
      where cooperative_id = new.cooperative_id and account_id = new.account_id and figure in ('fixed','settled');
    if owed < contested then raise exception '% contested, % left', contested, owed using errcode = 'CK070'; end if;
    return null;
  end $$;
create constraint trigger share_contested_stays after insert on share_movement deferrable initially deferred
  for each row when (new.kind = 'refund_paid') execute function share_contested_stays();`;
