import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareCollection } from '../../../lib/contract-shares';
import { monthName } from '../../../lib/dates';
import { showMoney } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { State, type StateKind } from '../../../ui/state';

type Term = ShareCollection['handled'][number];

const SHAPES: Record<Term['state'], StateKind> = {
  paid: 'done',
  waiting: 'busy',
  in_batch: 'busy',
  sent: 'busy',
  returned: 'notice',
  asked: 'later',
  by_wage: 'later',
  by_invoice: 'later',
};

/** Who was handled in a month, in which way, and how far it is. */
export function Handled({ items, month }: { items: readonly Term[]; month: string }): ReactElement | null {
  const { t } = useTranslation();
  const { cooperative_id: cooperativeId } = useHere();
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="handled">
      <h2 id="handled">{t('shares.handled', { month: monthName(month) })}</h2>
      <table className="table quiet stacked">
        <caption className="sr">{t('shares.handled', { month: monthName(month) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member.name')}</th>
            <th scope="col" className="spare">
              {t('shares.handled_way')}
            </th>
            <th scope="col">{t('ui.state')}</th>
            <th scope="col" className="num">
              {t('shares.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.account_id}${one.number}`}>
              <th scope="row" className="who">
                <Link to="/c/$cooperativeId/aandelen/$accountId" params={{ cooperativeId, accountId: one.account_id }}>
                  {one.member_name}
                </Link>
              </th>
              <td className="spare">{t(`shares.channel_${one.channel}`)}</td>
              <td>
                <State kind={SHAPES[one.state]}>{t(`shares.handled_${one.state}`)}</State>
                <span className="under small soft">{t(`shares.channel_${one.channel}`)}</span>
              </td>
              <td className="num strong">{showMoney(one.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
