import type { TFunction } from 'i18next';
import type { Run } from '../../../lib/contract-invoicing';
import { dateAndTime, monthName } from '../../../lib/dates';

const MONTH = /^\d{4}-\d{2}$/;

/** The month a run of drafts is about, if it is about one. */
export const monthOfRun = (run: Run): string | undefined =>
  run.kind === 'invoice_drafts' && MONTH.test(run.natural_key) ? run.natural_key : undefined;

/** Whether it brings a file over, or takes away what came of one. */
export const isImport = (run: Run): boolean => run.kind === 'import' || run.kind === 'import_undo';

export function titleOf(run: Run, t: TFunction): string {
  if (run.kind === 'share_collection') {
    return t('run.title_share_collection', { month: monthName(run.natural_key) });
  }
  if (isImport(run)) return t(`run.title_${run.kind}`);
  const month = monthOfRun(run);
  return month
    ? t('run.title_drafts', { month: monthName(month) })
    : t('run.title_finalisation', { when: dateAndTime(run.created_at) });
}
