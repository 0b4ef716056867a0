import { Injectable } from '@nestjs/common';
import {
  ColumnImport,
  ImportsRows,
  inTurns,
  type ImportColumn,
  type ImportRow,
  type Judgement,
  type TellRows,
  type Value,
} from '#libs/imports/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { auditEach, type Tx } from '#libs/platform/index.js';
import { listRates } from '../data/rate.repository.js';
import { knownMembers } from '#libs/members/index.js';
import { auditRemoved } from './audit-removed.js';
import { activities, projects } from './lists.js';

const COLUMNS: readonly ImportColumn[] = [
  {
    name: 'project_id',
    words: { nl: 'Project', en: 'Project' },
    synonyms: 'projectnaam projectcode opdracht'.split(' '),
    kind: 'name',
    list: 'projects',
    example: '',
  },
  {
    name: 'activity_id',
    words: { nl: 'Activiteit', en: 'Activity' },
    synonyms: 'taak werksoort soortwerk uursoort'.split(' '),
    kind: 'name',
    list: 'activities',
    example: '',
  },
  {
    name: 'member_id',
    words: { nl: 'Lid', en: 'Member' },
    synonyms: 'naam medewerker lidnummer naamlid wie persoon'.split(' '),
    kind: 'name',
    list: 'members',
    example: '',
  },
  {
    name: 'valid_from',
    words: { nl: 'Geldt vanaf', en: 'Valid from' },
    synonyms: 'vanaf ingangsdatum datum van begindatum geldigvanaf startdatum'.split(' '),
    kind: 'date',
    required: true,
    example: '01-01-2026',
  },
  {
    name: 'hourly_rate',
    words: { nl: 'Uurtarief', en: 'Hourly rate' },
    synonyms: 'tarief bedrag prijs prijsperuur tariefperuur rate eurperuur'.split(' '),
    kind: 'euro',
    max: 1_000_000,
    adds: false,
    required: true,
    example: '45,00',
  },
];

type Part = Value | null;

const keyOf = (...parts: readonly [project: Part, activity: Part, member: Part, from: Part]): string =>
  parts.map((part) => part ?? '').join('|');
const keyOfRow = ({ values }: ImportRow): string =>
  keyOf(values['project_id'], values['activity_id'], values['member_id'], values['valid_from']);

/** Hourly rates from a file. */
@Injectable()
@ImportsRows()
export class RatesImport extends ColumnImport {
  readonly kind = 'rates';
  readonly words = { nl: 'Tarieven', en: 'Rates' };
  readonly roles = ['board', 'bookkeeper'] as const;
  readonly areas = ['hours', 'invoices'] as const;
  readonly columns = COLUMNS;

  override async lists(tx: Tx) {
    return { projects: await projects(tx), activities: await activities(tx), members: await knownMembers(tx) };
  }

  async judge(tx: Tx, rows: readonly ImportRow[]): Promise<Judgement[]> {
    const known = new Map<string, { cents: number; line?: number }>(
      (await listRates(tx, null)).map((rate) => [
        keyOf(rate.project_id, rate.activity_id, rate.member_id, rate.valid_from),
        { cents: rate.hourly_rate_cents },
      ]),
    );
    return rows.map((row) => {
      const cents = Number(row.values['hourly_rate']);
      if (cents < 0) return { state: 'refused', remarks: [{ column: 'hourly_rate', code: 'import_rate_negative' }] };
      const same = known.get(keyOfRow(row));
      if (!same) {
        known.set(keyOfRow(row), { cents, line: row.line });
        return { state: 'ready', remarks: [] };
      }
      // another amount for the same work from the same day is somebody's mistake, not a copy
      if (same.cents !== cents) return { state: 'refused', remarks: [{ column: 'valid_from', code: 'rate_exists' }] };
      return {
        state: 'duplicate',
        remarks: [
          same.line === undefined
            ? { code: 'rate_exists' }
            : { code: 'import_twice_in_file', params: { line: same.line } },
        ],
      };
    });
  }

  async keep(tx: Tx, importId: Id, rows: readonly ImportRow[], tell: TellRows): Promise<Id[]> {
    const ids: Id[] = [];
    await inTurns(rows, tell, async (some) => ids.push(...(await this.insert(tx, some))));
    auditEach(
      tx,
      'rate.added',
      'rate',
      rows.map(({ values: { hourly_rate: hourly_rate_cents, ...values } }, index) => ({
        id: ids[index]!,
        changes: { ...values, hourly_rate_cents, import_id: importId },
      })),
    );
    return ids;
  }

  /** @returns the ids of what was made, one per row */
  private async insert(tx: Tx, rows: readonly ImportRow[]): Promise<Id[]> {
    const ids = rows.map(() => newId());
    const column = (name: string): (string | null)[] =>
      rows.map(({ values }) => (values[name] === undefined ? null : String(values[name])));
    await tx.execute(
      `insert into rate (cooperative_id, rate_id, project_id, activity_id, member_id, valid_from, hourly_rate_cents)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[], $7::bigint[])`,
      [
        tx.context.cooperativeId,
        ids,
        column('project_id'),
        column('activity_id'),
        column('member_id'),
        column('valid_from'),
        column('hourly_rate'),
      ],
    );
    return ids;
  }

  /** A rate stands alone: invoices keep the amount they were made with. */
  async remove(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<void> {
    await inTurns(made, tell, (some) =>
      tx.execute(`delete from rate where cooperative_id = $1 and rate_id = any($2::uuid[])`, [
        tx.context.cooperativeId,
        some,
      ]),
    );
    auditRemoved(tx, 'rate', made, importId);
  }
}
