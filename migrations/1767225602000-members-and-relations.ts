import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/** Names sort as in a Dutch list of names on every server, whatever the locale its database was made with. */
export class MembersAndRelations1767225602000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'member',
      columns: `
        member_id uuid not null, number int not null check (number > 0), given_name text collate "nl-x-icu" not null, family_name text collate "nl-x-icu" not null,
        email text, phone text, street text not null default '', house_number text not null default '', postal_code text not null default '',
        city text not null default '', country text not null default 'NL',
        class text not null check (class in ('worker','candidate','supporting','corporate')),
        engagement text not null check (engagement in ('employed','self_employed','volunteer','none')),
        status text not null check (status in ('candidate','active','ended')),
        joined_on date not null, ended_on date, version int not null default 1, created_at timestamptz not null default now(),
        primary key (cooperative_id, member_id),
        unique (cooperative_id, number),
        check (ended_on is null or ended_on >= joined_on),
        check ((status = 'ended') = (ended_on is not null)),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await query.query(`
      create index member_name on member (cooperative_id, family_name, given_name, member_id);
      create unique index member_email on member (cooperative_id, lower(email)) where email is not null and status <> 'ended';`);

    await createTenantTable(query, {
      name: 'relation',
      columns: `
        relation_id uuid not null, number int not null check (number > 0), name text collate "nl-x-icu" not null,
        is_customer boolean not null, is_supplier boolean not null, contact_name text not null default '', email text, phone text,
        street text not null default '', house_number text not null default '', postal_code text not null default '', city text not null default '',
        country text not null default 'NL', kvk_number text, vat_number text, language text not null default 'nl' check (language in ('nl','en')),
        payment_term_days int check (payment_term_days between 0 and 120), version int not null default 1, created_at timestamptz not null default now(),
        primary key (cooperative_id, relation_id),
        unique (cooperative_id, number),
        check (is_customer or is_supplier),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await query.query(`create index relation_name on relation (cooperative_id, name, relation_id)`);

    // one counter per series and year; the row is held only until the surrounding transaction ends, so take numbers last
    await createTenantTable(query, {
      name: 'number_series',
      columns: `
        series text not null, year int not null, last_number int not null check (last_number >= 0),
        primary key (cooperative_id, series, year),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table number_series, relation, member`);
  }
}
