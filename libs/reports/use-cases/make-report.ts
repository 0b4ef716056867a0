import { Injectable } from '@nestjs/common';
import { parseEuro, type LocalDate } from '#libs/kernel/index.js';
import { ratesFor } from '#libs/hours/index.js';
import { ListUnbilled } from '#libs/invoicing/index.js';
import { Transactions, type Language, type TenantContext } from '#libs/platform/index.js';
import { hoursColumns, hoursRows, valueOf } from '../core/hours-table.js';
import { memberShareRows } from '../core/member-share.js';
import { totalsOf, type CellValue, type ReportColumn, type ReportTable } from '../core/table.js';
import { checkView, type ReportView } from '../core/view.js';
import { COLUMN_TITLES, NOTES, REPORT_TITLES, VALUES } from '../core/words.js';
import { readMemberships, readOpeningHours, readWorkedDays } from '../data/worked-days.js';

/** The one place where a report is made, whatever form it takes. */
@Injectable()
export class MakeReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly listUnbilled: ListUnbilled,
  ) {}

  /** @throws what checkView refuses */
  async run(context: TenantContext, asked: ReportView): Promise<ReportTable> {
    const view = checkView(asked);
    const { language } = context;
    const { columns, rows, notes } = await this.contents(context, view);
    return {
      title: REPORT_TITLES[view.kind]![language],
      subtitle: periodOf(view, language),
      columns,
      rows,
      totals: totalsOf(columns, rows),
      notes,
    };
  }

  private contents(context: TenantContext, view: ReportView): Promise<Contents> {
    if (view.kind === 'unbilled') return this.unbilled(context, view);
    return view.kind === 'member_share' ? this.memberShare(context, view) : this.hours(context, view);
  }

  private hours(context: TenantContext, view: ReportView): Promise<Contents> {
    const { language } = context;
    return this.transactions.run(context, async (tx) => {
      const opening = await readOpeningHours(tx, view);
      const days = [...(await readWorkedDays(tx, view)), ...opening];
      const rates = await ratesFor(tx, null);
      const money = view.measures.some((measure) => measure.endsWith('value'));
      return {
        columns: hoursColumns(view, language),
        rows: hoursRows(days, rates, view, language),
        notes: [...(opening.length > 0 ? ['opening'] : []), ...(money ? ['value'] : [])].map(
          (note) => NOTES[note]![language],
        ),
      };
    });
  }

  private memberShare(context: TenantContext, view: ReportView): Promise<Contents> {
    const { language } = context;
    return this.transactions.run(context, async (tx) => {
      const days = await readWorkedDays(tx, { ...view, only: 'approved' });
      const rates = await ratesFor(tx, null);
      const people = new Map((await readMemberships(tx)).map((one) => [one.member_id, one]));
      const isMember = (id: string, date: LocalDate): boolean => {
        const one = people.get(id as never);
        return (
          one !== undefined &&
          !one.candidate &&
          one.joined_on <= date &&
          (one.ended_on === null || date <= one.ended_on)
        );
      };
      const work = days
        .filter(({ billable }) => billable)
        .map((day) => ({
          member_id: day.member_id,
          is_member: isMember(day.member_id, day.date),
          minutes: day.minutes,
          value: valueOf(day, rates),
        }));
      const labels = { members: VALUES['members']![language], others: VALUES['others']![language] };
      return {
        columns: titled(language, [
          ['who', 'text'],
          ['people', 'count'],
          ['minutes', 'minutes'],
          ['value', 'euro'],
          ['share', 'percent'],
        ]),
        rows: memberShareRows(work, labels),
        notes: [NOTES['member_share']![language], NOTES['value']![language]],
      };
    });
  }

  private async unbilled(context: TenantContext, view: ReportView): Promise<Contents> {
    const { language } = context;
    const { items } = await this.listUnbilled.run(context, view.until);
    const chosen = items.filter(
      (item) =>
        (view.customerId === null || item.customer_id === view.customerId) &&
        (view.projectId === null || item.project_id === view.projectId),
    );
    return {
      columns: titled(language, [
        ['customer', 'text'],
        ['project', 'text'],
        ['first_date', 'date'],
        ['entries', 'count'],
        ['minutes', 'minutes'],
        ['value', 'euro'],
      ]),
      rows: chosen.map((item): CellValue[] => [
        item.customer_name,
        item.project_name,
        item.first_date ?? '',
        item.entry_count,
        item.minutes,
        parseEuro(item.value) ?? null,
      ]),
      notes: [NOTES['unbilled']![language]],
    };
  }
}

type Contents = Pick<ReportTable, 'columns' | 'rows' | 'notes'>;

const titled = (language: Language, columns: readonly (readonly [string, ReportColumn['kind']])[]): ReportColumn[] =>
  columns.map(([key, kind]) => ({ key, title: COLUMN_TITLES[key]![language], kind }));

const written = (date: LocalDate): string => date.split('-').reverse().join('-');

const periodOf = ({ kind, from, until }: ReportView, language: Language): string => {
  const to = language === 'nl' ? 't/m' : 'to';
  return kind === 'unbilled' ? `${to} ${written(until)}` : `${written(from)} ${to} ${written(until)}`;
};
