import type { Type } from '@nestjs/common';
import { holderClassesOf, isPersonal, type PersonalData } from '#libs/platform/index.js';
import type { Ask } from './catalogue.js';

/** Tables that hold nothing of a co-operative or a person. */
const OUTSIDE = ['schema_migration'];

interface Column {
  table: string;
  column: string;
  /** Text of any kind, JSON, bytes, addresses: whatever somebody could write a person into. */
  writable: boolean;
}

/**
 * Everything in which a person could stand without a room having said so, in words; an empty list is what we want. Columns
 * whose every value is named by a check (`state in (…)`) hold a code, no person; so do generated ones.
 */
export async function undeclared(ask: Ask, holders: readonly PersonalData[]): Promise<string[]> {
  const columns = (await columnsOf(ask)).filter(({ table }) => !OUTSIDE.includes(table));
  const declared = new Map(holders.flatMap((holder) => Object.entries(holder.tables)));
  const faults = holders.flatMap((holder) =>
    Object.keys(holder.tables)
      .filter((name) => !columns.some(({ table }) => table === name))
      .map((name) => `${holder.room} declares ${name}, which does not exist`),
  );
  for (const name of new Set(columns.map(({ table }) => table))) {
    const table = declared.get(name);
    if (!table) {
      if (columns.some((column) => column.table === name && column.writable))
        faults.push(`${name} is declared by no room`);
      continue;
    }
    if (!isPersonal(table)) continue;
    const said = [...Object.keys(table.personal), ...Object.keys(table.notPersonal ?? {})];
    const own = columns.filter((column) => column.table === name);
    for (const { column, writable } of own)
      if (writable && !said.includes(column)) faults.push(`${name}.${column} is neither personal nor not`);
    for (const column of [...said, ...(table.with ?? [])])
      if (!own.some((known) => known.column === column))
        faults.push(`${name}.${column} is declared and does not exist`);
    if (table.keep.length === 0) faults.push(`${name} says nothing about how long`);
  }
  return faults;
}

const columnsOf = (ask: Ask): Promise<Column[]> =>
  ask<Column>(`
    select c.relname as table, a.attname as column, a.attgenerated = '' and format_type(coalesce(nullif(t.typelem, 0), t.oid), null) = any
        ('{text,bytea,json,jsonb,character varying,character,inet,cidr,tsvector,xml,citext}')
      and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY \\(+ARRAY\\[|= ''[^'']*''::text') as writable
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, a.attnum`);

/** The declarations of every room below a module, without starting any of it. */
export const holdersOf = (...roots: Type[]): PersonalData[] => holderClassesOf(...roots).map((holder) => new holder());
