import { formatEuro, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import {
  Choice,
  Choices,
  DateField,
  Flag,
  IdField,
  ListOf,
  Nested,
  Pattern,
  Text,
  Whole,
} from '#libs/platform/index.js';
import type { ColumnKind, ReportTable } from '../core/table.js';
import {
  GROUPS,
  MEASURES,
  REPORT_KINDS,
  SELECTIONS,
  type Group,
  type Measure,
  type ReportKind,
  type ReportView,
  type Selection,
} from '../core/view.js';
import type { KeptView } from '../data/report-view.repository.js';
import { FILE_FORMATS, type FileFormat } from '../use-cases/report-files.js';

const oneOf = (words: readonly string[]) => new RegExp(`^(${words.join('|')})(,(${words.join('|')}))*$`);

class ReportFields {
  @Choice(REPORT_KINDS) kind: ReportKind;
  @DateField() from: LocalDate;
  @DateField() until: LocalDate;
  @Choice(SELECTIONS, { optional: true, description: 'Left out: all.' }) only?: Selection;
  @IdField({ optional: true }) member_id?: Id;
  @IdField({ optional: true }) project_id?: Id;
  @IdField({ optional: true }) customer_id?: Id;
}

export class ReportQuery extends ReportFields {
  @Pattern('choices', oneOf(GROUPS), {
    optional: true,
    description: 'Of hours: what rows are put together by.',
    example: 'member,month',
  })
  groups?: string;
  @Pattern('choices', oneOf(MEASURES), {
    optional: true,
    description: 'Of hours: the figures.',
    example: 'minutes,value',
  })
  measures?: string;
}

export class ReportFileQuery extends ReportQuery {
  @Choice(FILE_FORMATS) format: FileFormat;
}

class ReportDefinition extends ReportFields {
  @Choices(GROUPS, { optional: true }) groups?: Group[];
  @Choices(MEASURES, { optional: true }) measures?: Measure[];
}

export class ReportViewInput {
  @Text({ max: 80 }) name: string;
  @Flag({ description: 'For everybody who may see reports.' }) shared: boolean;
  @Nested(ReportDefinition) definition: ReportDefinition;
}

export class KeptReportView extends ReportViewInput {
  @IdField() view_id: Id;
  @Whole() version: number;
}

export class KeptReportList {
  @ListOf(KeptReportView) items: KeptReportView[];
}

class ReportColumnView {
  @Text() key: string;
  @Text() title: string;
  @Choice(['text', 'date', 'minutes', 'euro', 'percent', 'count']) kind: ColumnKind;
}

class ReportCellView {
  @Text({ min: 0, description: 'Minutes, euro or percent with two decimals, a number, or words.' }) value: string;
}

class ReportRowView {
  @ListOf(ReportCellView, { description: 'One per column.' }) cells: ReportCellView[];
}

class ReportNoteView {
  @Text({ max: 500 }) text: string;
}

export class ReportTableView {
  @Text() title: string;
  @Text() subtitle: string;
  @ListOf(ReportColumnView) columns: ReportColumnView[];
  @ListOf(ReportRowView) rows: ReportRowView[];
  @Nested(ReportRowView) totals: ReportRowView;
  @ListOf(ReportNoteView) notes: ReportNoteView[];
}

export const viewOf = ({ groups, measures, ...query }: ReportQuery): ReportView =>
  definitionOf({
    ...query,
    ...(groups && { groups: groups.split(',') as Group[] }),
    ...(measures && { measures: measures.split(',') as Measure[] }),
  });

export const definitionOf = (asked: ReportDefinition): ReportView => ({
  kind: asked.kind,
  from: asked.from,
  until: asked.until,
  groups: asked.groups ?? ['member'],
  measures: asked.measures ?? ['minutes'],
  only: asked.only ?? 'all',
  memberId: asked.member_id ?? null,
  projectId: asked.project_id ?? null,
  customerId: asked.customer_id ?? null,
});

export const presentTable = (table: ReportTable): ReportTableView => {
  const cells = (row: ReportTable['totals']): ReportRowView => ({
    cells: row.map((value, index) => {
      const kind = table.columns[index]?.kind;
      if (value === null) return { value: '' };
      const hundredths = typeof value === 'number' && (kind === 'euro' || kind === 'percent');
      return { value: hundredths ? formatEuro(value as Cents) : String(value) };
    }),
  });
  return {
    ...table,
    columns: [...table.columns],
    rows: table.rows.map(cells),
    totals: cells(table.totals),
    notes: table.notes.map((text) => ({ text })),
  };
};

export const presentView = ({ definition, ...kept }: KeptView): KeptReportView => {
  const { memberId, projectId, customerId, ...view } = definition as unknown as ReportView;
  return {
    ...kept,
    definition: {
      ...view,
      groups: [...view.groups],
      measures: [...view.measures],
      ...(memberId && { member_id: memberId }),
      ...(projectId && { project_id: projectId }),
      ...(customerId && { customer_id: customerId }),
    },
  };
};
