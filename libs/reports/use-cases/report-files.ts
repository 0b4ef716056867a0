import { Injectable } from '@nestjs/common';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { readCooperative } from '#libs/cooperatives/index.js';
import { drawTable, Paper, remainingWidth, SHEET, STYLES, type Cell, type Column } from '#libs/documents/index.js';
import { Decimal, today } from '#libs/kernel/index.js';
import { csvOf, Transactions, type Language, type TenantContext } from '#libs/platform/index.js';
import { shownCell, type CellValue, type ColumnKind, type ReportTable } from '../core/table.js';
import type { ReportView } from '../core/view.js';
import { VALUES } from '../core/words.js';
import { MakeReport } from './make-report.js';

export const FILE_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface ReportFile {
  bytes: Buffer;
  mediaType: string;
  fileName: string;
}

const MEDIA: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A report as a file: exactly the table that the page shows, with its totals. */
@Injectable()
export class WriteReportFile {
  constructor(
    private readonly makeReport: MakeReport,
    private readonly transactions: Transactions,
  ) {}

  /** @throws what checkView refuses */
  async run(context: TenantContext, view: ReportView, format: FileFormat): Promise<ReportFile> {
    const table = await this.makeReport.run(context, view);
    const { name } = await this.transactions.run(context, readCooperative);
    const rows = [...table.rows, totalRow(table, context.language)];
    return {
      mediaType: MEDIA[format],
      fileName: `${view.kind.replace('_', '-')}-${view.from}-${view.until}.${format}`,
      bytes: await this.bytes(context, table, rows, format, name),
    };
  }

  private bytes(
    context: TenantContext,
    table: ReportTable,
    rows: readonly (readonly CellValue[])[],
    format: FileFormat,
    cooperative: string,
  ): Promise<Buffer> | Buffer {
    if (format === 'csv') return csvBytes(table, rows);
    if (format === 'xlsx') return xlsxBytes(table, rows);
    return pdfBytes(table, rows, { cooperative, language: context.language, date: today(context.clock) });
  }
}

/** `Totaal` in the first column, unless that is a figure. */
const totalRow = ({ columns, totals }: ReportTable, language: Language): CellValue[] =>
  totals.map((total, index) => (index === 0 && columns[0]?.kind === 'text' ? VALUES['total']![language] : total));

/** A figure as a decimal number: hours in hours to four places, euro, percent; text stays text. */
function decimal(value: CellValue, kind: ColumnKind): Decimal | null {
  if (typeof value !== 'number') return null;
  if (kind === 'minutes') return new Decimal(value).dividedBy(60).toDecimalPlaces(4);
  return kind === 'count' ? new Decimal(value) : new Decimal(value).dividedBy(100);
}

/** With the decimal comma of a Dutch spreadsheet. */
function csvBytes({ columns }: ReportTable, rows: readonly (readonly CellValue[])[]): Buffer {
  const cell = (value: CellValue, kind: ColumnKind) =>
    typeof value === 'number'
      ? (decimal(value, kind)?.toString().replace('.', ',') ?? '')
      : shownCell(value, kind, 'nl');
  return Buffer.from(
    csvOf(
      columns.map(({ title }) => title),
      rows.map((row) => row.map((value, index) => cell(value, columns[index]!.kind))),
    ),
  );
}

const XLSX_FORMAT: Readonly<Partial<Record<ColumnKind, string>>> = {
  minutes: '0.00',
  euro: '#,##0.00',
  percent: '0.0',
  count: '0',
};

/** Figures are numbers, so that a spreadsheet can go on with them; texts are texts and never formulas. */
async function xlsxBytes({ columns, title }: ReportTable, rows: readonly (readonly CellValue[])[]): Promise<Buffer> {
  const head = columns.map((column) => ({ value: column.title, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((value, index) => {
      const { kind } = columns[index]!;
      const number = decimal(value, kind);
      if (number === null) return value === null ? null : { type: String, value: shownCell(value, kind, 'nl') };
      return { type: Number, value: number.toNumber(), format: XLSX_FORMAT[kind] ?? '0' };
    }),
  );
  const sheet = [head, ...body] as SheetData;
  return writeXlsxFile(sheet, { sheet: title.slice(0, 31), stickyRowsCount: 1 }).toBuffer();
}

const FIGURE_WIDTH = 62;

function pdfBytes(
  table: ReportTable,
  rows: readonly (readonly CellValue[])[],
  of: { cooperative: string; language: Language; date: ReturnType<typeof today> },
): Buffer {
  const paper = new Paper({ title: table.title, author: of.cooperative, language: of.language, date: of.date });
  paper.tagged('H1', () => paper.write(`${table.title} · ${of.cooperative}`, SHEET.left, paper.y, STYLES.strong));
  paper.y += STYLES.strong.leading;
  paper.paragraph(table.subtitle, STYLES.quiet);
  paper.y += STYLES.body.leading;
  const columns = pdfColumns(table);
  const cells = rows.map((row, place) =>
    row.map((value, index): Cell => {
      const style = place === rows.length - 1 ? STYLES.strong : STYLES.body;
      return [{ text: shownCell(value, table.columns[index]!.kind, of.language), style }];
    }),
  );
  drawTable(paper, { columns, rows: cells, padding: 4 });
  paper.y += STYLES.body.leading;
  for (const note of table.notes) paper.paragraph(note, STYLES.small);
  return paper.finish((page, pages) => {
    paper.write(`${page} / ${pages}`, SHEET.right, SHEET.bottom + 24, STYLES.small, 'right');
  });
}

function pdfColumns({ columns }: ReportTable): Column[] {
  const texts = columns.filter(({ kind }) => kind === 'text').length;
  const figures = columns.filter(({ kind }) => kind !== 'text').map(() => FIGURE_WIDTH);
  const room = remainingWidth([...figures, ...Array.from({ length: Math.max(0, texts - 1) }, () => 0)]);
  const width = Math.max(40, room / Math.max(1, texts));
  return columns.map(({ title, kind }) =>
    kind === 'text' ? { title, width } : { title, width: FIGURE_WIDTH, align: 'right' },
  );
}
