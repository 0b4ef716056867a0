import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { showEuro } from '../../lib/money';
import type { Loan } from './contract';

/** What waits to be paid, and under which reference the money of the loan is expected. */
export function UnderWay({ loan }: { loan: Loan }): ReactElement | null {
  const { t } = useTranslation();
  if (loan.under_way.length === 0 && loan.payment_reference === null) return null;
  return (
    <ul className="lines ends gap">
      {loan.payment_reference === null ? null : (
        <li className="line">
          <span className="soft">{t('loan.reference')}</span>
          <bdi dir="ltr" className="code">
            {loan.payment_reference}
          </bdi>
        </li>
      )}
      {loan.under_way.map(({ amount, order_id, part, state, wanted_on }) => (
        <li className="line" key={order_id}>
          <span>
            {t(`loan.part_${part}`)}
            <span className="sub">{t(`loan.under_way_${state}`, { date: fullDate(wanted_on) })}</span>
          </span>
          <span className="money">{showEuro(amount)}</span>
        </li>
      ))}
    </ul>
  );
}
