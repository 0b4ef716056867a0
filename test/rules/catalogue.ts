/** Asks the database superuser's connection; answers rows. */
export type Ask = <Row>(sql: string) => Promise<Row[]>;

/** The only tables that belong to nobody in particular; the application role reaches them through definer functions. */
export const GLOBAL_TABLES = [
  'attempt',
  'backup_made',
  'known_device',
  'login',
  'login_token',
  'membership',
  'paper_code',
  'passkey',
  'recovery_code',
  'schema_migration',
  'service_staff',
  'session',
  'sign_in_place',
  'staff_grant',
  'totp',
];

/** Who may look across co-operatives, and at what. */
export const CROSS_TENANT_READERS = [
  'audit: coopkantoor_sealer',
  'audit_seal: coopkantoor_sealer',
  'cooperative: coopkantoor_scheduler',
  'cooperative: coopkantoor_sealer',
  'outbox: coopkantoor_relay',
];

/** Everything in the catalogue that breaks the rule of tenancy, in words; an empty list is what we want. */
export async function tenancyFaults(ask: Ask): Promise<string[]> {
  const faults: string[] = [];
  for (const look of [tables, keys, foreignKeys, policies, globals, functions, roles])
    faults.push(...(await look(ask)));
  return faults;
}

const isTenant = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ('{${GLOBAL_TABLES.join(',')}}')`;

async function tables(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string; rls: boolean; forced: boolean; has_tenant: boolean; policies: number }>(`
    select c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'cooperative_id' and a.attnotnull) as has_tenant,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where ${isTenant}`);
  return rows.flatMap((table) => [
    ...(table.has_tenant ? [] : [`${table.name} has no cooperative_id`]),
    ...(table.rls && table.forced ? [] : [`${table.name} has no forced row-level security`]),
    ...(table.policies > 0 ? [] : [`${table.name} has no policy`]),
  ]);
}

/** Primary, unique and exclusion constraints, and unique indexes without a constraint. */
async function keys(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string; key: string; primary: boolean; columns: string[] }>(`
    select c.relname as name, i.relname as key, x.indisprimary as primary,
      array(select a.attname::text from unnest(x.indkey::int[]) with ordinality k (attnum, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by n) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where ${isTenant} and (x.indisunique or x.indisexclusion)`);
  return rows.flatMap((key) => {
    if (!key.columns.includes('cooperative_id')) return [`${key.name}.${key.key} is unique across co-operatives`];
    return key.primary && key.columns[0] !== 'cooperative_id'
      ? [`${key.name}: cooperative_id is not first in the primary key`]
      : [];
  });
}

async function foreignKeys(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string; key: string; from_columns: string[]; to_columns: string[] }>(`
    select c.relname as name, k.conname as key,
      array(select a.attname::text from unnest(k.conkey) with ordinality u (attnum, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum order by n) as from_columns,
      array(select a.attname::text from unnest(k.confkey) with ordinality u (attnum, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum order by n) as to_columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid where ${isTenant} and k.contype = 'f'`);
  return rows
    .filter(
      (key) =>
        key.from_columns.indexOf('cooperative_id') < 0 ||
        key.from_columns.indexOf('cooperative_id') !== key.to_columns.indexOf('cooperative_id'),
    )
    .map((key) => `${key.name}.${key.key} can point into another co-operative`);
}

async function policies(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string; policy: string; roles: string[]; expression: string; check: string | null }>(`
    select c.relname as name, p.polname as policy, array(select coalesce(r.rolname, 'public')::text from unnest(p.polroles) o left join pg_roles r on r.oid = o) as roles,
      coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') as expression, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p join pg_class c on c.oid = p.polrelid`);
  return rows.flatMap((policy) => {
    const name = `${policy.name}.${policy.policy}`;
    if (/select/i.test(`${policy.expression} ${policy.check ?? ''}`)) return [`${name} contains a subquery`];
    const bound = [policy.expression, policy.check ?? policy.expression].every(
      (text) => text.replace(/[()]/g, '') === 'cooperative_id = app_cooperative',
    );
    if (bound) return [];
    const readers = policy.roles.map((role) => `${policy.name}: ${role}`);
    return readers
      .filter((reader) => !CROSS_TENANT_READERS.includes(reader))
      .map((reader) => `${name} shows every co-operative to ${reader}`);
  });
}

async function globals(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string; role: string }>(`
    select c.relname as name, r.rolname as role from pg_class c cross join pg_roles r
    where c.relnamespace = 'public'::regnamespace and c.relname = any ('{${GLOBAL_TABLES.join(',')}}') and r.rolname like 'coopkantoor\\_%' and r.rolname <> 'coopkantoor_owner'
      and (has_table_privilege(r.oid, c.oid, 'select') or has_table_privilege(r.oid, c.oid, 'insert') or has_table_privilege(r.oid, c.oid, 'update') or has_table_privilege(r.oid, c.oid, 'delete'))`);
  return rows.map((row) => `${row.role} has a right on the global table ${row.name}`);
}

/** A definer function without a fixed search path can be talked into calling somebody else's function. */
async function functions(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string; fixed: boolean; open: boolean }>(`
    select p.oid::regprocedure::text as name, coalesce(array_to_string(p.proconfig, ',') like 'search_path=%pg_temp%', false) as fixed,
      has_function_privilege('coopkantoor_desk', p.oid, 'execute') as open
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`);
  return rows.flatMap((f) => [
    ...(f.fixed ? [] : [`${f.name} has no fixed search_path`]),
    ...(f.open ? [`${f.name} may be called by everybody`] : []),
  ]);
}

async function roles(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string; powerful: boolean; owns: number }>(`
    select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as powerful,
      (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns
    from pg_roles r where r.rolname like 'coopkantoor\\_%'`);
  return rows.flatMap((role) => [
    ...(role.powerful ? [`${role.name} may step over row-level security`] : []),
    ...(role.owns > 0 && role.name !== 'coopkantoor_owner' ? [`${role.name} owns tables`] : []),
  ]);
}
