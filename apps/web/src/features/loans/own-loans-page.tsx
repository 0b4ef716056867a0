import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnFrame } from '../../shared/own-frame';
import { fullDate, today } from '../../lib/dates';
import { centsOf, showDecimal, showEuro } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import type { Loan, OwnLoans } from './contract';
import { Papers } from './papers';
import { SchedulePicture } from './schedule-picture';
import { TermsTable } from './terms-table';
import { UnderWay } from './under-way';

/** What you lent to your co-operative, on a phone. */
export function OwnLoansPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<OwnLoans>(here, 'loans/own'));
  return (
    <OwnFrame
      title={t('loan.own_title')}
      lead={t('loan.own_lead', { cooperative: here.name })}
      back="/c/$cooperativeId/mijn-gegevens"
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="block">
              <Empty title={t('loan.own_none')} />
            </div>
          ) : (
            items.map((loan) => <OwnLoan key={loan.loan_id} loan={loan} />)
          )
        }
      </Loaded>
    </OwnFrame>
  );
}

function OwnLoan({ loan }: { loan: Loan }): ReactElement {
  const { t } = useTranslation();
  const { card } = loan;
  const next = loan.terms.find(({ due_on }) => due_on === loan.next_due_on);
  return (
    <section className="block stack" aria-labelledby={loan.loan_id}>
      <h2 id={loan.loan_id}>{t('loan.own_number', { number: loan.number })}</h2>
      <div className="yours">
        <p className="kicker">{t('loan.own_kicker')}</p>
        <p className="says">
          <strong className="amount display money">{showEuro(card.principal)}</strong>
        </p>
        {next ? (
          <p>{t('loan.own_next', { date: fullDate(next.due_on), amount: showEuro(next.payment) })}</p>
        ) : (
          <p>{centsOf(card.received) === 0 ? t('loan.say_agreed') : t('loan.own_repaid')}</p>
        )}
      </div>
      <UnderWay loan={loan} />
      <SchedulePicture loan={loan} today={today()} />
      <ul className="lines">
        {[
          [t('loan.amount'), showEuro(loan.amount)],
          [t('loan.interest'), `${showDecimal(loan.interest_percent)}%`],
          [t('loan.own_received'), showEuro(card.interest_paid)],
          [t('loan.own_running'), showEuro(loan.interest_running)],
          [t('loan.ends_on'), fullDate(loan.ends_on)],
        ].map(([name, value]) => (
          <li className="line" key={name}>
            <span className="soft">{name}</span>
            <span>{value}</span>
          </li>
        ))}
      </ul>
      {loan.subordinated ? <p className="soft">{t('loan.own_subordinated')}</p> : null}
      <p className="soft">{t('loan.never_wages')}</p>
      <TermsTable terms={loan.terms} />
      <Papers loan={loan} />
    </section>
  );
}
