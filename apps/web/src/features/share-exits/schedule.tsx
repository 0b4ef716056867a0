import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefundSchedule } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { showEuro } from '../../lib/money';
import { State, type StateKind } from '../../ui/state';

const KIND: Record<RefundSchedule['terms'][number]['state'], StateKind> = {
  open: 'later',
  offered: 'busy',
  paid: 'done',
  returned: 'stop',
  contested: 'notice',
};

/** When what is paid. */
export function Schedule({ schedule, title }: { schedule: RefundSchedule; title: string }): ReactElement {
  const { t } = useTranslation();
  const { accounts_expected, accounts_on, decision, kind, reason, rule, schedule_id, terms } = schedule;
  return (
    <section className="section" aria-labelledby={schedule_id}>
      <h2 id={schedule_id}>{title}</h2>
      <p className="soft">
        {t(`exit.rule_${rule}`, { count: terms.length, day: accounts_on ? fullDate(accounts_on) : '' })}{' '}
        {accounts_expected ? t('exit.accounts_expected') : ''}
      </p>
      {kind === 'deferral' ? <p>{t('exit.deferred_why', { reason })}</p> : null}
      <ol className="lines story">
        {terms.map((term) => (
          <li className="line" key={term.number}>
            <span>
              <time dateTime={term.due_on}>{fullDate(term.due_on)}</time>
              <small>
                <State kind={KIND[term.state]}>{t(`exit.term_${term.state}`)}</State>
              </small>
            </span>
            <bdi className="money">{showEuro(term.amount)}</bdi>
          </li>
        ))}
      </ol>
      {decision ? <p className="soft">{t('exit.decision_was', { decision })}</p> : null}
    </section>
  );
}
