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

/** Whether it can be paid: what is in the bank, what comes and goes in a year, and what equity remains. */
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
  const { bank, equity, months, reserve, warnings } = liquidity;
  return (
    <>
      <p>{t('exit.bank_now', { amount: showEuro(bank) })}</p>
      <p>{t('exit.equity_now', { amount: showEuro(equity), reserve: showEuro(reserve) })}</p>
      {warnings.map((warning) => (
        <Note key={warning}>{t(`exit.warns_${warning}`)}</Note>
      ))}
      <Picture months={months} />
      <details>
        <summary className="link">{t('exit.in_numbers')}</summary>
        <Months months={months} />
      </details>
    </>
  );
}

const WIDTH = 720;
const HEIGHT = 84;
const STEP = WIDTH / 12;

/** The bank at the end of each month as bars around nothing; the table below has the same numbers. */
function Picture({ months }: { months: readonly LiquidityMonth[] }): ReactElement {
  const { t } = useTranslation();
  const amounts = months.map(({ balance }) => centsOf(balance));
  const top = Math.max(0, ...amounts);
  const bottom = Math.min(0, ...amounts);
  const scale = HEIGHT / Math.max(1, top - bottom);
  const zero = top * scale;
  const lowest = months[amounts.indexOf(Math.min(...amounts))];
  const title = lowest
    ? t('exit.picture', { amount: showEuro(lowest.balance), month: monthName(lowest.month) })
    : t('exit.liquidity');
  return (
    <svg className="liquidity" viewBox={`0 0 ${WIDTH} ${HEIGHT + 8}`} role="img" aria-label={title}>
      {amounts.map((amount, index) => (
        <rect
          key={months[index]?.month}
          className={amount < 0 ? 'below' : 'above'}
          x={index * STEP + 14}
          y={4 + (amount < 0 ? zero : zero - amount * scale)}
          width={STEP - 28}
          height={Math.max(2, Math.abs(amount) * scale)}
        />
      ))}
      <rect className="axis" x={0} y={4 + zero - 0.5} width={WIDTH} height={1} />
    </svg>
  );
}

function Months({ months }: { months: readonly LiquidityMonth[] }): ReactElement {
  const { t } = useTranslation();
  const sums = (one: LiquidityMonth): { in: string; out: string } => ({
    in: showMoney(sumMoney([one.collections, one.other_in])),
    out: showMoney(sumMoney([one.refunds, one.other_out])),
  });
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
            <td className="num">{sums(one).in}</td>
            <td className="num">{sums(one).out}</td>
            <td className="num strong">{showMoney(one.balance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
