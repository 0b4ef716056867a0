import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/**
 * Everybody who made a batch or changed anything of it: none of them is its second person, whoever changed it after. What is
 * known of batches there are comes along, and an approval that was nobody else's is void.
 */
export class BatchHands1767225760000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'payment_batch_hand',
      columns: `
        batch_id uuid not null, login_id uuid not null, at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, batch_id, login_id),
        foreign key (cooperative_id, batch_id) references payment_batch (cooperative_id, batch_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'payment_batch_hand');
    await query.query(handsSoFar);
    await query.query(guards);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger payment_batch_other_hand on payment_batch;
      drop trigger payment_batch_keeps_hands on payment_batch;
      drop table payment_batch_hand;
      drop function payment_batch_other_hand, payment_batch_keeps_hands`);
  }
}

const handsSoFar = `
alter table payment_batch no force row level security;
alter table payment_batch_hand no force row level security;
alter table audit no force row level security;
insert into payment_batch_hand (cooperative_id, batch_id, login_id, at)
  select cooperative_id, batch_id, login_id, min(at) from (
    select cooperative_id, batch_id, made_by as login_id, made_at as at from payment_batch
    union all
    select cooperative_id, batch_id, changed_by, made_at from payment_batch
    union all
    select b.cooperative_id, b.batch_id, a.actor_id, a.at from payment_batch b
    join audit a on a.cooperative_id = b.cooperative_id and a.subject_kind = 'payment_batch' and a.subject_id = b.batch_id
    where a.action = 'payment_batch.changed' and a.actor_id is not null) h
  group by cooperative_id, batch_id, login_id;
update payment_batch b set state = 'draft', version = version + 1
  where state = 'approved' and exists (
    select from payment_batch_hand h
    where h.cooperative_id = b.cooperative_id and h.batch_id = b.batch_id and h.login_id = b.approved_by);
alter table payment_batch force row level security;
alter table payment_batch_hand force row level security;
alter table audit force row level security;`;

const guards = `
create function payment_batch_keeps_hands() returns trigger language plpgsql as $$ begin
  insert into payment_batch_hand (cooperative_id, batch_id, login_id)
    select new.cooperative_id, new.batch_id, hand from unnest(array[new.made_by, new.changed_by]) as hand
    on conflict do nothing;
  return null;
end $$;
create trigger payment_batch_keeps_hands after insert or update of made_by, changed_by on payment_batch
  for each row execute function payment_batch_keeps_hands();

create function payment_batch_other_hand() returns trigger language plpgsql as $$ begin
  if exists (select from payment_batch_hand
      where cooperative_id = new.cooperative_id and batch_id = new.batch_id and login_id = new.approved_by) then
    raise exception 'who approves batch % made or changed it', new.number using errcode = 'CK057';
  end if;
  return new;
end $$;
create trigger payment_batch_other_hand before update on payment_batch for each row
  when (new.approved_by is not null and new.approved_by is distinct from old.approved_by)
  execute function payment_batch_other_hand();`;
