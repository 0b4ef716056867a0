import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiquidityMonth, ShareLiquidity } from '../../lib/contract-share-exits';
import { monthName } from '../../lib/dates';
import { centsOf, showEuro, showMoney, sumMoney } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import { Note } from '../../ui/notes';
import { LiquidityPicture } from './liquidity-picture';

/** Whether it can be paid: what is in the bank, what comes and goes until the last refund, and what equity remains. */
export function LiquidityPart(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(oneQuery<ShareLiquidity>(useHere(), 'share-liquidity'));
  return (
    <section className="section" aria-labelledby="money">
      <h2 id="money">{t('exit.liquidity')}</h2>
      <Loaded query={query}>{(liquidity) => <Liquidity liquidity={liquidity} />}</Loaded>
    </section>
  );
}

function Liquidity({ liquidity }: { liquidity: ShareLiquidity }): ReactElement {
  const { t } = useTranslation();
  const { bank, equity, months, reserve, undated, warnings } = liquidity;
  return (
    <>
      <p>{t('exit.bank_now', { amount: showEuro(bank) })}</p>
      <p>{t('exit.equity_now', { amount: showEuro(equity), reserve: showEuro(reserve) })}</p>
      {warnings.map((warning) => (
        <Note key={warning}>{t(`exit.warns_${warning}`)}</Note>
      ))}
      <LiquidityPicture months={months} />
      {centsOf(undated) > 0 ? <p className="small">{t('exit.undated', { amount: showEuro(undated) })}</p> : null}
      <p className="small soft">{t('exit.not_counted')}</p>
      <details>
        <summary className="link">{t('exit.in_numbers')}</summary>
        <Months months={months} />
      </details>
    </>
  );
}

function Months({ months }: { months: readonly LiquidityMonth[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <table className="table quiet">
      <caption className="sr">{t('exit.liquidity')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('exit.month')}</th>
          <th scope="col" className="num">
            {t('exit.in')}
          </th>
          <th scope="col" className="num">
            {t('exit.paid_back')}
          </th>
          <th scope="col" className="num">
            {t('exit.out')}
          </th>
          <th scope="col" className="num">
            {t('exit.bank')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{monthName(one.month)}</th>
            <td className="num">{showMoney(sumMoney([one.collections, one.other_in]))}</td>
            <td className="num">{showMoney(one.refunds)}</td>
            <td className="num">{showMoney(one.other_out)}</td>
            <td className="num strong">{showMoney(one.balance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
