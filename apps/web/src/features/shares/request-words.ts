import type { ShareRequest } from '../../lib/contract-shares';
import { fullDate } from '../../lib/dates';
import { showEuro } from '../../lib/money';

type Words = (key: string, params?: Record<string, unknown>) => string;

/** `40 termijnen, per maand, vanaf 1 jan 2027` or `6 termijnen overslaan`. */
export function requestInWords(request: ShareRequest, t: Words): string {
  const { first_due_on, kind, rhythm, term_amount, terms } = request;
  if (kind === 'pause') return t('shares.request_pause', { count: terms ?? 1 });
  const how =
    rhythm === 'once'
      ? t('shares.mode_once')
      : term_amount === null
        ? t('shares.request_terms', { count: terms ?? 1 })
        : t('shares.request_amount', { amount: showEuro(term_amount) });
  const rest = [
    ...(rhythm === null || rhythm === 'once' ? [] : [t(`shares.rhythm_${rhythm}`)]),
    ...(first_due_on === null ? [] : [t('shares.request_from', { day: fullDate(first_due_on) })]),
  ];
  return [how, ...rest].join(', ');
}
