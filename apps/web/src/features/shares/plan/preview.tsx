import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedTerm } from '../../../lib/contract-shares';
import { fullDate } from '../../../lib/dates';
import { centsOf, showEuro } from '../../../lib/money';
import { TermsList } from '../terms-list';

/** What the plan comes down to, as the office counts it; every term one press away. */
export function Preview({ terms, stale }: { terms: readonly PlannedTerm[]; stale: boolean }): ReactElement {
  const { t } = useTranslation();
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return <p className="soft">{t('ui.fetching')}</p>;
  const uneven = centsOf(first.amount) !== centsOf(last.amount);
  return (
    <section className="preview" aria-busy={stale} aria-label={t('shares.preview')}>
      <div aria-live="polite">
        <p className="big">
          {t('shares.preview_terms', { count: terms.length, amount: showEuro(first.amount) })}
          {uneven ? (
            <span className="own-line small">{t('shares.preview_last', { amount: showEuro(last.amount) })}</span>
          ) : null}
        </p>
        {terms.length === 1 ? (
          <p>{t('shares.preview_on', { day: fullDate(first.due_on) })}</p>
        ) : (
          <p>{t('shares.preview_days', { first: fullDate(first.due_on), last: fullDate(last.due_on) })}</p>
        )}
      </div>
      {terms.length > 1 ? (
        <details>
          <summary className="link">{t('shares.all_terms')}</summary>
          <TermsList terms={terms} />
        </details>
      ) : null}
    </section>
  );
}
