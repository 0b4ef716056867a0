import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/**
 * The life of a membership: the states of the law instead of three words, the person behind it, what was decided and when,
 * every earlier version of what the register says, and the way in through a public link.
 */
export class Membership1767225650100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(member);
    await createTenantTable(query, {
      name: 'member_version',
      columns: `
        version_id uuid not null default gen_random_uuid(), member_id uuid not null, valid_from date not null,
        recorded_at timestamptz not null default clock_timestamp(), given_name text not null, family_name text not null, email text, phone text,
        street text not null, house_number text not null, postal_code text not null, city text not null, country text not null,
        class text not null, engagement text not null, status text not null, kvk_number text, representative text not null,
        primary key (cooperative_id, version_id),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, delete',
    });
    await createTenantTable(query, {
      name: 'member_event',
      columns: `
        event_id uuid not null, member_id uuid not null, act text not null, from_state text, to_state text not null,
        decided_by text not null default '', decision text not null default '', decided_on date, received_on date, heard_on date,
        effective_on date not null, ends_on date, appeal_until date, reason_code text not null default '', reason text not null default '',
        letter text, recorded_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, event_id),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, delete',
    });
    await createTenantTable(query, {
      name: 'member_overlay',
      columns: `
        overlay_id uuid not null, member_id uuid not null, kind text not null check (kind in ('suspended','appeal')),
        from_on date not null, until_on date, decision text not null default '', reason text not null default '',
        primary key (cooperative_id, overlay_id),
        check (until_on is null or until_on >= from_on),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
        constraint member_overlay_once exclude using gist
          (cooperative_id with =, member_id with =, kind with =, daterange(from_on, until_on, '[]') with &&)`,
      grants: 'select, insert, update, delete',
    });
    await createTenantTable(query, {
      name: 'member_consent',
      columns: `
        consent_id uuid not null, person_id uuid not null, kind text not null check (kind in ('convocation_by_email','photo','data_to_customers')),
        given boolean not null, wording_version int not null check (wording_version > 0), at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, consent_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update, delete',
    });
    await createTenantTable(query, {
      name: 'application_link',
      columns: `
        link_id uuid not null, secret text not null check (length(secret) >= 24), opened_at timestamptz not null default clock_timestamp(), closed_at timestamptz,
        primary key (cooperative_id, link_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'membership_application',
      columns: `
        application_id uuid not null, state text not null default 'applicant' check (state in ('applicant','withdrawn','rejected','accepted')),
        given_name text not null, family_name text not null, email text not null, phone text, birth_date date,
        street text not null default '', house_number text not null default '', postal_code text not null default '', city text not null default '',
        country text not null default 'NL', engagement text not null, instalments int not null check (instalments between 1 and 240),
        motivation text not null default '', language text not null check (language in ('nl','en')), confirmations text[] not null,
        articles_on date not null, applied_on date not null, decided_on date, decided_by text, decision text not null default '',
        reason_code text not null default '', reason text not null default '', member_id uuid, version int not null default 1,
        primary key (cooperative_id, application_id),
        check ((state = 'applicant') = (decided_on is null)),
        check ((state = 'accepted') = (member_id is not null)),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, update, delete',
    });
    await createTenantTable(query, {
      name: 'relay_message',
      columns: `
        message_id uuid not null, member_id uuid not null, subject text not null, body text not null, share_address boolean not null,
        sent_on date not null, sent_at timestamptz not null default clock_timestamp(), receivers int not null check (receivers >= 0),
        primary key (cooperative_id, message_id),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, delete',
    });
    for (const table of ['member_version', 'member_event'])
      await query.query(`alter table ${table} no force row level security`);
    await query.query(guards);
    for (const table of ['member', 'member_version', 'member_event'])
      await query.query(`alter table ${table} force row level security`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table relay_message, membership_application, application_link, member_consent, member_overlay, member_event, member_version;
      drop trigger member_is_versioned on member; drop trigger member_words on member;
      drop function member_is_versioned, member_words;
      alter table member no force row level security;
      alter table member drop constraint member_once_at_a_time, drop constraint member_status_check, drop constraint member_state_end;
      drop index member_email;
      update member set ended_on = (now() at time zone 'Europe/Amsterdam')::date where status = 'expulsion_appealable' and ended_on is null;
      update member set status = case when ended_on is not null then 'ended' when class = 'candidate' then 'candidate' else 'active' end;
      alter table member drop column person_id, drop column language, drop column birth_date, drop column kvk_number, drop column representative,
        drop column changed_on, drop column candidate_until,
        add constraint member_status_check check (status in ('candidate','active','ended')),
        add constraint member_check1 check ((status = 'ended') = (ended_on is not null));
      create unique index member_email on member (cooperative_id, lower(email)) where email is not null and status <> 'ended';
      alter table member force row level security`);
  }
}

const member = `
-- forced security hides every row from the owner too, and this is about all of them
alter table member no force row level security;
alter table member
  add column person_id uuid, add column language text not null default 'nl' check (language in ('nl','en')), add column birth_date date,
  add column kvk_number text, add column representative text not null default '', add column changed_on date, add column candidate_until date;
do $$ declare c record; begin
  for c in select conname from pg_constraint where conrelid = 'member'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%status%' loop
    execute format('alter table member drop constraint %I', c.conname);
  end loop; end $$;
drop index member_email;
update member set person_id = member_id, status = case status when 'active' then 'member' when 'candidate' then 'candidate_member'
  else case class when 'candidate' then 'candidate_ended' else 'ended' end end;
alter table member
  alter column person_id set not null,
  add constraint member_status_check check (status in
    ('candidate_member','candidate_ended','member','notice_given','coop_notice_given','expulsion_appealable','ended')),
  add constraint member_state_end check ((status in ('candidate_member','member','expulsion_appealable')) = (ended_on is null)),
  -- somebody who comes back has a second row; two at one time would be two votes
  add constraint member_once_at_a_time exclude using gist
    (cooperative_id with =, person_id with =, daterange(joined_on, ended_on, '[]') with &&);
create unique index member_email on member (cooperative_id, lower(email))
  where email is not null and status not in ('ended', 'candidate_ended');

-- a row that names no person is of a new one; the three words of before stand for their states
create function member_words() returns trigger language plpgsql as $$
  begin
    new.person_id := coalesce(new.person_id, new.member_id);
    new.status := case new.status when 'active' then 'member' when 'candidate' then 'candidate_member' else new.status end;
    return new;
  end $$;
create trigger member_words before insert or update on member for each row execute function member_words();`;

const guards = `
create index member_version_of on member_version (cooperative_id, member_id, valid_from);
create index member_event_of on member_event (cooperative_id, member_id, recorded_at);
create index member_consent_of on member_consent (cooperative_id, person_id, kind, at);
create index membership_application_waiting on membership_application (cooperative_id, state, applied_on);
create unique index application_link_open on application_link (cooperative_id) where closed_at is null;

create trigger member_version_is_never_changed before update on member_version for each row execute function refuse_change();
create trigger member_event_is_never_changed before update on member_event for each row execute function refuse_change();
create trigger relay_message_is_never_changed before update on relay_message for each row execute function refuse_change();

-- what the register says is kept as it was, whoever changes it
create function member_is_versioned() returns trigger language plpgsql as $$
  declare today date := (now() at time zone 'Europe/Amsterdam')::date;
  begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'version' - 'changed_on' = to_jsonb(old) - 'version' - 'changed_on' then return null; end if;
    insert into member_version (cooperative_id, member_id, valid_from, given_name, family_name, email, phone, street, house_number, postal_code, city,
      country, class, engagement, status, kvk_number, representative)
    values (new.cooperative_id, new.member_id,
      case when tg_op = 'INSERT' then new.joined_on when new.changed_on is distinct from old.changed_on then new.changed_on else today end,
      new.given_name, new.family_name, new.email, new.phone, new.street, new.house_number, new.postal_code, new.city,
      new.country, new.class, new.engagement, new.status, new.kvk_number, new.representative);
    return null;
  end $$;
create trigger member_is_versioned after insert or update on member for each row execute function member_is_versioned();

-- memberships of before have one version, and the acts we know of
insert into member_version (cooperative_id, member_id, valid_from, given_name, family_name, email, phone, street, house_number, postal_code, city,
  country, class, engagement, status, kvk_number, representative)
select cooperative_id, member_id, joined_on, given_name, family_name, email, phone, street, house_number, postal_code, city,
  country, class, engagement, status, kvk_number, representative from member;
insert into member_event (cooperative_id, event_id, member_id, act, to_state, effective_on)
select cooperative_id, gen_random_uuid(), member_id, case class when 'candidate' then 'accept_on_trial' else 'admit' end,
  case class when 'candidate' then 'candidate_member' else 'member' end, joined_on from member;
insert into member_event (cooperative_id, event_id, member_id, act, from_state, to_state, effective_on, ends_on)
select cooperative_id, gen_random_uuid(), member_id, 'end_recorded', case class when 'candidate' then 'candidate_member' else 'member' end, status,
  ended_on, ended_on from member where ended_on is not null;`;
