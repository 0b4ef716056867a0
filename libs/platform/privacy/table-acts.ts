import type { LocalDate } from '#libs/kernel/index.js';
import type { Param, Tx } from '../database/tx.js';
import type { Erasure, Expiry, Keeping, PersonalTable, PersonOfData, Section } from './declaration.js';
import { keptUntil, lastStartThatIsOver, retentionRule } from './retention-rules.js';

/** A declared table with its names: what the acts below work on. */
export interface Held {
  room: string;
  name: string;
  table: PersonalTable;
}

const head = ({ room, name, table }: Held) => ({ room, table: name, title: table.title });

/** The condition with the ids of the person bound as parameters 2, 3 and 4; each is used, so that each has a type. */
function whoseRows(table: PersonalTable): string {
  const condition = table.whose
    .replaceAll('$member', () => '$2::uuid')
    .replaceAll('$login', () => '$3::uuid')
    .replaceAll('$relation', () => '$4::uuid');
  return `t.cooperative_id = $1 and ($2::uuid is not null or $3::uuid is not null or $4::uuid is not null) and (${condition})`;
}

const idsOf = (tx: Tx, person: PersonOfData): Param[] => [
  tx.context.cooperativeId,
  person.memberId ?? null,
  person.loginId ?? null,
  person.relationId ?? null,
];

/** The rows about one person: the personal columns and those that make them readable. */
export async function collectTable(tx: Tx, held: Held, person: PersonOfData): Promise<Section> {
  const { name, table } = held;
  if (table.withheld) return { ...head(held), rows: [], withheld: table.withheld };
  const columns = [...new Set([...(table.with ?? []), ...Object.keys(table.personal)])].map((column) => `t.${column}`);
  const rows = await tx.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(r) as row from (select ${columns.join(', ')} from ${name} t where ${whoseRows(table)}) r`,
    idsOf(tx, person),
  );
  return { ...head(held), rows: rows.map(({ row }) => row) };
}

const emptied = (keeping: Keeping): readonly string[] =>
  keeping.columns ??
  (typeof keeping.atEnd === 'object' && 'set' in keeping.atEnd ? Object.keys(keeping.atEnd.set) : []);

const endingOf = (keeping: Keeping, condition: string, name: string): string =>
  keeping.atEnd === 'delete'
    ? `delete from ${name} t where ${condition}`
    : `update ${name} t set ${assignments(keeping)} where ${condition}`;

function assignments({ atEnd }: Keeping): string {
  const set = typeof atEnd === 'object' && 'set' in atEnd ? atEnd.set : {};
  return Object.entries(set)
    .map(([column, expression]) => `${column} = ${expression}`)
    .join(', ');
}

/** Rows that would still change: emptying twice is no change. */
function stillThere({ atEnd }: Keeping): string {
  if (typeof atEnd !== 'object' || !('set' in atEnd)) return 'true';
  const differs = Object.entries(atEnd.set).map(([column, expression]) => `t.${column} is distinct from ${expression}`);
  return `(${differs.join(' or ')})`;
}

/**
 * What of one table is over on a day: counted, or also ended. The same condition serves both, so that the report can only
 * say what the preview said plus what became over since.
 */
export async function expireTable(tx: Tx, held: Held, onDate: LocalDate, really: boolean): Promise<Expiry[]> {
  const found: Expiry[] = [];
  for (const keeping of held.table.keep) {
    if (!keeping.from || (typeof keeping.atEnd === 'object' && 'stays' in keeping.atEnd)) continue;
    const startedBefore = lastStartThatIsOver(retentionRule(keeping.rule, onDate), onDate);
    const over = `t.cooperative_id = $1 and (${keeping.from})::date <= $2::date and (${keeping.only ?? 'true'}) and ${stillThere(keeping)}`;
    const params = [tx.context.cooperativeId, startedBefore];
    const rows = really
      ? await tx.execute(endingOf(keeping, over, held.name), params)
      : (await tx.one<{ n: number }>(`select count(*)::int as n from ${held.name} t where ${over}`, params)).n;
    if (rows > 0) {
      const act = keeping.atEnd === 'delete' ? ('delete' as const) : ('empty' as const);
      found.push({ ...head(held), rule: keeping.rule, columns: emptied(keeping), act, rows, startedBefore });
    }
  }
  return found;
}

/**
 * Erases what no law demands of the rows of one person, and names what stays: rows under a rule of law whose term is not
 * over, and rows that can never change.
 */
export async function eraseTable(tx: Tx, held: Held, person: PersonOfData, onDate: LocalDate): Promise<Erasure[]> {
  const done: Erasure[] = [];
  for (const keeping of held.table.keep) {
    const rule = retentionRule(keeping.rule, onDate);
    const stays = typeof keeping.atEnd === 'object' && 'stays' in keeping.atEnd ? keeping.atEnd.stays : undefined;
    const condition = `${whoseRows(held.table)} and (${keeping.only ?? 'true'})`;
    if (stays || rule.demandedBy === 'law') {
      const { rows, start } = await tx.one<{ rows: number; start: LocalDate | null }>(
        `select count(*)::int as rows, max((${keeping.from ?? 'null'})::date) as start from ${held.name} t where ${condition}`,
        idsOf(tx, person),
      );
      const until = start ? keptUntil(rule, start) : null;
      const because = stays ?? rule.because;
      if (rows > 0)
        done.push({ ...head(held), rows, act: 'kept', columns: emptied(keeping), rule: keeping.rule, because, until });
      continue;
    }
    const rows = await tx.execute(
      endingOf(keeping, `${condition} and ${stillThere(keeping)}`, held.name),
      idsOf(tx, person),
    );
    const act = keeping.atEnd === 'delete' ? ('deleted' as const) : ('emptied' as const);
    if (rows > 0) done.push({ ...head(held), rows, act, columns: emptied(keeping) });
  }
  return done;
}
