import { Injectable } from '@nestjs/common';
import {
  ColumnImport,
  ImportsRows,
  inTurns,
  type ImportColumn,
  type ImportRow,
  type Judgement,
  type TellRows,
} from '#libs/imports/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { knownMembers } from '#libs/members/index.js';
import { projects } from './lists.js';

const COLUMNS: readonly ImportColumn[] = [
  {
    name: 'member_id',
    words: { nl: 'Lid', en: 'Member' },
    synonyms: 'naam medewerker lidnummer naamlid wie persoon collega'.split(' '),
    kind: 'name',
    list: 'members',
    required: true,
    example: 'Anna de Waal',
  },
  {
    name: 'project_id',
    words: { nl: 'Project', en: 'Project' },
    synonyms: 'projectnaam projectcode opdracht'.split(' '),
    kind: 'name',
    list: 'projects',
    required: true,
    example: 'KANTINE',
  },
  {
    name: 'month',
    words: { nl: 'Maand', en: 'Month' },
    synonyms: 'periode datum maandjaar period'.split(' '),
    kind: 'month',
    required: true,
    example: '12-2025',
  },
  {
    name: 'minutes',
    words: { nl: 'Uren', en: 'Hours' },
    synonyms: 'aantaluren totaaluren urentotaal minuten beginstand saldo gewerkteuren'.split(' '),
    kind: 'minutes',
    required: true,
    example: '37,5',
  },
];

const keyOf = (member: unknown, project: unknown, month: unknown): string =>
  `${String(member)}|${String(project)}|${String(month)}`;
const keyOfRow = ({ values }: ImportRow): string => keyOf(values['member_id'], values['project_id'], values['month']);

/** Hours worked before the office was there: per member, project and month one total. Never billed nor paid. */
@Injectable()
@ImportsRows()
export class OpeningHoursImport extends ColumnImport {
  readonly kind = 'opening_hours';
  readonly words = { nl: 'Beginstand uren', en: 'Opening hours' };
  readonly roles = ['board', 'bookkeeper'] as const;
  readonly areas = ['hours'] as const;
  readonly columns = COLUMNS;

  override async lists(tx: Tx) {
    return { members: await knownMembers(tx), projects: await projects(tx) };
  }

  async judge(tx: Tx, rows: readonly ImportRow[]): Promise<Judgement[]> {
    const stored = await tx.query<{ member_id: Id; project_id: Id; month: string }>(
      `select member_id, project_id, month from opening_hours where cooperative_id = $1`,
      [tx.context.cooperativeId],
    );
    const there = new Set(stored.map(({ member_id, project_id, month }) => keyOf(member_id, project_id, month)));
    const lines = new Map<string, number>();
    return rows.map((row) => {
      const key = keyOfRow(row);
      if (row.values['minutes'] === 0) return { state: 'skipped', remarks: [{ code: 'import_row_zero' }] };
      if (there.has(key)) return { state: 'duplicate', remarks: [{ code: 'import_row_duplicate' }] };
      const line = lines.get(key);
      if (line !== undefined)
        return { state: 'refused', remarks: [{ code: 'import_twice_in_file', params: { line } }] };
      lines.set(key, row.line);
      return { state: 'ready', remarks: [] };
    });
  }

  async keep(tx: Tx, importId: Id, rows: readonly ImportRow[], tell: TellRows): Promise<Id[]> {
    const ids: Id[] = [];
    await inTurns(rows, tell, async (some) => ids.push(...(await insertOpening(tx, importId, some))));
    return ids;
  }

  async remove(tx: Tx, importId: Id): Promise<void> {
    await tx.execute(`delete from opening_hours where cooperative_id = $1 and import_id = $2`, [
      tx.context.cooperativeId,
      importId,
    ]);
  }
}

async function insertOpening(tx: Tx, importId: Id, rows: readonly ImportRow[]): Promise<Id[]> {
  const ids = rows.map(() => newId());
  const column = (name: string): string[] => rows.map(({ values }) => String(values[name]));
  await tx.execute(
    `insert into opening_hours (cooperative_id, import_id, opening_id, member_id, project_id, month, minutes)
     select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::int[])`,
    [
      tx.context.cooperativeId,
      importId,
      ids,
      column('member_id'),
      column('project_id'),
      column('month'),
      column('minutes'),
    ],
  );
  return ids;
}
