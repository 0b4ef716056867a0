import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/** The log of changes others synchronise with, and webhooks that are told of them. */
export class ChangesAndWebhooks1767225690000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // work that must wait: a try again after a pause
    await query.query(`alter table outbox add column due_at timestamptz not null default now()`);

    await createTenantTable(query, {
      name: 'change',
      columns: `
        change_id uuid not null, at timestamptz not null default clock_timestamp(), event text not null,
        subject_kind text not null, subject_ids uuid[] not null, place bigint,
        primary key (cooperative_id, change_id),
        unique (cooperative_id, place),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert',
    });
    // a place is given once, when the change is first read: the order of commits is not known before
    await query.query(`
      grant update (place) on change to coopkantoor_app;
      create index change_without_place on change (cooperative_id, change_id) where place is null;
      create index change_at on change (cooperative_id, at);
      create function change_keeps_its_place() returns trigger language plpgsql as $$ begin
        if old.place is not null or tg_op = 'DELETE' then raise exception 'a change keeps its place' using errcode = 'CK001'; end if;
        return new;
      end $$;
      create trigger change_keeps_its_place before update or delete on change for each row execute function change_keeps_its_place();`);

    await createTenantTable(query, {
      name: 'webhook',
      columns: `
        webhook_id uuid not null, url text not null check (url ~ '^https?://' and length(url) <= 500), description text not null default '',
        events text[] not null default '{}', secret bytea not null, earlier_secret bytea, earlier_secret_until timestamptz,
        state text not null default 'on' check (state in ('on','off')), state_reason text not null default '',
        version int not null default 1, created_at timestamptz not null default now(),
        primary key (cooperative_id, webhook_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
    });
    await createTenantTable(query, {
      name: 'webhook_delivery',
      columns: `
        delivery_id uuid not null, webhook_id uuid not null, change_id uuid not null, created_at timestamptz not null default clock_timestamp(),
        state text not null default 'waiting' check (state in ('waiting','delivered','given_up')),
        attempts int not null default 0, next_attempt_at timestamptz not null default now(),
        primary key (cooperative_id, delivery_id),
        unique (cooperative_id, webhook_id, change_id),
        foreign key (cooperative_id, webhook_id) references webhook (cooperative_id, webhook_id) on delete cascade,
        foreign key (cooperative_id, change_id) references change (cooperative_id, change_id)`,
    });
    await query.query(
      `create index webhook_delivery_latest on webhook_delivery (cooperative_id, webhook_id, created_at desc, delivery_id desc)`,
    );
    await createTenantTable(query, {
      name: 'webhook_attempt',
      columns: `
        delivery_id uuid not null, attempt int not null, at timestamptz not null default clock_timestamp(), milliseconds int not null,
        status int, failure text,
        primary key (cooperative_id, delivery_id, attempt),
        foreign key (cooperative_id, delivery_id) references webhook_delivery (cooperative_id, delivery_id) on delete cascade`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'webhook_attempt', 'update');
    // in the transaction of the change: what was done is told, what was rolled back never is
    await query.query(`
      create function change_calls_webhooks() returns trigger language plpgsql as $$ begin
        with told as (
          insert into webhook_delivery (cooperative_id, delivery_id, webhook_id, change_id)
          select new.cooperative_id, gen_random_uuid(), w.webhook_id, new.change_id from webhook w
          where w.cooperative_id = new.cooperative_id and w.state = 'on' and (w.events = '{}' or new.event = any (w.events))
          returning delivery_id)
        insert into outbox (cooperative_id, outbox_id, topic, subject_id)
        select new.cooperative_id, gen_random_uuid(), 'webhook', delivery_id from told;
        return null;
      end $$;
      create trigger change_calls_webhooks after insert on change for each row execute function change_calls_webhooks();`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table webhook_attempt, webhook_delivery, webhook, change;
      drop function change_calls_webhooks, change_keeps_its_place;
      alter table outbox drop column due_at`);
  }
}
