import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { centsOf, showEuro } from '../../lib/money';
import { State } from '../../ui/state';

/** Objections to what was fixed, the last first: what was said, what waits, what was answered. */
export function Disputes({ exit }: { exit: ShareExit }): ReactElement | null {
  const { t } = useTranslation();
  if (exit.disputes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="disputes">
      <h2 id="disputes">{t('exit.disputes')}</h2>
      {exit.disputes
        .toReversed()
        .map(({ answer, contested, dispute_id, letter, outcome, raised_on, reason, resolved_on }) => (
          <div key={dispute_id} className="stack">
            <p>
              {t('exit.dispute_of', { day: fullDate(raised_on), letter })} {reason}
            </p>
            {resolved_on === null ? (
              <p>
                <State kind="notice">
                  {centsOf(contested) > 0
                    ? t('exit.dispute_waits', { amount: showEuro(contested) })
                    : t('exit.dispute_holds_nothing')}
                </State>
              </p>
            ) : (
              <p>
                <State kind="done">{t(`exit.outcome_${outcome}_on`, { day: fullDate(resolved_on) })}</State> {answer}
              </p>
            )}
          </div>
        ))}
    </section>
  );
}
