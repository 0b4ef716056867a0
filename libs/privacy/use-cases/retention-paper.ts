import { dateText } from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import { retentionRule } from '#libs/platform/index.js';
import type { PaperText } from '../core/paper.js';
import type { RetentionReport } from '../data/retention.js';

/** The report of a month's clearing: what, why, how many. */
export function retentionPaper(report: RetentionReport, cooperative: string, date: LocalDate): PaperText {
  const { lines, on_date, automatic, month } = report;
  const rows = lines.map(({ title, rule, act, rows: count, startedBefore, columns }) => {
    const { because, source } = retentionRule(rule, on_date);
    const what = act === 'delete' ? 'gewist' : `leeggemaakt: ${columns.join(', ')}`;
    return [
      title.nl,
      String(count),
      `${what}; van ${dateText(startedBefore, 'nl')} of eerder`,
      `${because.nl} (${source})`,
    ];
  });
  return {
    title: `Opgeruimd in ${month}`,
    author: cooperative,
    language: 'nl',
    date,
    blocks: [
      {
        text: `Stand op ${dateText(on_date, 'nl')}. ${automatic ? 'Automatisch uitgevoerd.' : 'Uitgevoerd na bevestiging.'}`,
      },
      rows.length === 0
        ? { text: 'Er was niets waarvan de termijn voorbij was.' }
        : { columns: ['Onderdeel', 'Aantal', 'Wat', 'Waarom'], widths: [110, 40, 150], rows },
      { text: 'De boekhouding is niet aangeraakt.' },
    ],
  };
}
