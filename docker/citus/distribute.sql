-- Example, not run here as a whole: spreads the office over a Citus 13 cluster by co-operative. Every tenant table has
-- cooperative_id in its keys and foreign keys, so rows of one co-operative live together and every use case stays on one node.
--
-- Once, on the coordinator, as superuser, in the migrated database, with no office running:
--   psql -v ON_ERROR_STOP=1 -d coopkantoor -f docker/citus/distribute.sql

create extension if not exists citus;
-- the tenant is bound with SET LOCAL, and must reach the shards
alter database :DBNAME set citus.propagate_set_commands to 'local';

begin;
-- guards are triggers that look only at rows of their own co-operative, which are on the same shard
set local citus.enable_unsafe_triggers to on;

-- Triggers are taken off and put back after distributing; those per statement do not exist on distributed tables. The only
-- one of those wakes the outbox relay, which then finds its work by looking every second.
create temporary table kept_trigger on commit drop as
  select t.tgrelid::regclass::text as table_name, t.tgname, pg_get_triggerdef(t.oid) as definition, (t.tgtype & 1) = 1 as per_row
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and c.relnamespace = 'public'::regnamespace;
do $$ declare k record; begin
  for k in select * from kept_trigger loop execute format('drop trigger %I on %s', k.tgname, k.table_name); end loop;
end $$;

-- a table comes after the tables it refers to
select create_distributed_table('cooperative', 'cooperative_id');
select create_distributed_table(name, 'cooperative_id', colocate_with => 'cooperative')
from unnest(array[
  -- platform
  'outbox', 'audit', 'person_key', 'idempotency', 'document', 'run', 'run_item', 'change',
  -- articles
  'articles', 'articles_setting',
  -- webhooks
  'webhook', 'webhook_delivery', 'webhook_attempt',
  -- trust
  'grant_access', 'document_key', 'plain_document', 'audit_seal',
  -- imports
  'import', 'import_mapping',
  -- identity
  'api_token', 'sign_in_provider', 'sign_in_link',
  -- members and relations
  'member', 'relation', 'number_series', 'member_version', 'member_event', 'member_overlay', 'member_consent',
  'application_link', 'membership_application', 'relay_message', 'bsn',
  -- banking
  'collection_settings', 'party_account', 'direct_debit_mandate', 'payment_batch', 'payment_batch_hand', 'payment_order', 'payment_batch_line', 'payment_receipt',
  'payment_receipt_undo', 'payment_settlement_undo',
  -- shares
  'member_share_account', 'instalment_plan', 'share_instalment', 'share_movement', 'share_allocation', 'deduction_agreement', 'share_request',
  -- hours
  'project', 'activity', 'rate', 'time_entry', 'timesheet', 'opening_hours', 'absence', 'hours_month', 'hours_month_act',
  'hours_settings', 'hours_notice', 'project_budget', 'planned_hours', 'project_share', 'calendar_feed', 'report_view', 'school_hours',
  -- ledger
  'ledger_account', 'accounting_period', 'journal_entry', 'journal_line', 'open_item', 'open_item_settlement',
  -- shares, what is set off against open items
  'share_exit', 'refund_schedule', 'refund_term', 'share_set_off', 'share_heirs', 'refund_account_check',
  'share_dispute',
  -- loans
  'member_loan', 'member_loan_event',
  -- decisions and pay that follows from them
  'profit_appropriation', 'profit_piece', 'profit_member', 'one_off_wage_line',
  -- invoicing
  'delivery', 'fixed_fee', 'invoice', 'invoice_line', 'invoice_vat', 'invoice_time_entry', 'invoice_delivery',
  'invoice_fixed_fee',
  -- privacy
  'privacy_request', 'privacy_export', 'privacy_setting', 'retention_report', 'processor_acceptance'
]) with ordinality as ordered (name, place) order by place;

do $$ declare k record; begin
  for k in select * from kept_trigger where per_row loop execute k.definition; end loop;
end $$;
commit;

-- login, session, membership, login_token, attempt, service_staff, staff_grant, totp, passkey, recovery_code, known_device, paper_code,
-- sign_in_place and schema_migration stay on the coordinator: few rows, reached only
-- through definer functions there. So does the schema of the queue, when it is not in Redis.
