import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { showMoney } from '../../lib/money';
import type { LoanTerm } from './contract';

/** The terms as agreed, folded away: the picture says most of it. */
export function TermsTable({ terms }: { terms: readonly LoanTerm[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <details className="folded">
      <summary>{t('loan.terms', { count: terms.length })}</summary>
      <div className="scroll">
        <table className="table">
          <caption className="sr">{t('loan.terms', { count: terms.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('loan.due_on')}</th>
              <th scope="col" className="num">
                {t('loan.term_interest')}
              </th>
              <th scope="col" className="num">
                {t('loan.term_principal')}
              </th>
              <th scope="col" className="num">
                {t('loan.term_payment')}
              </th>
              <th scope="col" className="num">
                {t('loan.term_rest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.no}>
                <th scope="row">{fullDate(term.due_on)}</th>
                <td className="num">{showMoney(term.interest)}</td>
                <td className="num">{showMoney(term.principal)}</td>
                <td className="num strong">{showMoney(term.payment)}</td>
                <td className="num">{showMoney(term.rest)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
