import { retentionRule, type Language } from '#libs/platform/index.js';
import type { Block } from '../core/paper.js';
import type { RetentionReport } from '../data/retention.js';
import type * as Acts from '../use-cases/agreement.js';
import { termText, type Register } from '../use-cases/register.js';
import type { RetentionView as Retention } from '../use-cases/view-retention.js';
import type {
  AgreementPartView,
  AgreementView,
  RegisterView,
  RetentionReportView,
  RetentionView,
} from './office.dto.js';

export const presentRetention = (retention: Retention, language: Language): RetentionView => ({
  clears_automatically: retention.clears_automatically,
  version: retention.version,
  rules: retention.rules.map((rule) => ({
    key: rule.key,
    title: rule.title[language],
    term: termText({ ...rule, title: { nl: '', en: '' } }, language),
    demanded_by: rule.demandedBy,
    because: rule.because[language],
    source: rule.source,
    in_force: rule.inForce,
  })),
  reports: retention.reports.map((report) => presentReport(report, language)),
});

const presentReport = (report: RetentionReport, language: Language): RetentionReportView => ({
  report_id: report.report_id,
  month: report.month,
  on_date: report.on_date,
  state: report.state,
  automatic: report.automatic,
  done_at: report.done_at?.toISOString() ?? null,
  version: report.version,
  rows: report.lines.reduce((sum, { rows }) => sum + rows, 0),
  lines: report.lines.map(({ room, table, title, act, rows, startedBefore, rule }) => ({
    room,
    table,
    title: title[language],
    act,
    rows,
    started_before: startedBefore,
    because: retentionRule(rule, report.on_date).because[language],
  })),
});

export const presentAgreement = ({
  version,
  title,
  blocks,
  is_accepted,
  acceptances,
}: Acts.AgreementView): AgreementView => ({
  agreement: version,
  title,
  parts: blocks.map(partOf),
  is_accepted,
  acceptances: acceptances.map(({ acceptance_id, agreement, accepted_name, accepted_at }) => ({
    acceptance_id,
    agreement,
    accepted_name,
    accepted_at: accepted_at.toISOString(),
  })),
});

function partOf(block: Block): AgreementPartView {
  if ('heading' in block) return { kind: 'heading', text: block.heading, rows: [] };
  if ('text' in block) return { kind: 'text', text: block.text, rows: [] };
  const rows = [block.columns, ...block.rows].map(([first = '', second = '', third = '']) => ({
    first,
    second,
    third,
  }));
  return { kind: 'table', text: '', rows };
}

export const presentRegister = ({ items, ...register }: Register): RegisterView => ({
  ...register,
  items: items.map(({ people, data, recipients, kept, ...entry }) => ({
    ...entry,
    people: people.join(', '),
    data: data.join(', '),
    recipients: recipients.join(', '),
    kept: kept.join('; '),
  })),
});
