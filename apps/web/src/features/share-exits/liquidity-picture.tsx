import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiquidityMonth } from '../../lib/contract-share-exits';
import { monthName } from '../../lib/dates';
import { centsOf, showEuro } from '../../lib/money';

const HEIGHT = 100;

/** The bank at the end of each month, and in which months is paid back; the table below has the same numbers. */
export function LiquidityPicture({ months }: { months: readonly LiquidityMonth[] }): ReactElement {
  const { t } = useTranslation();
  const refunds = months.flatMap(({ refunds: paid }, index) => (centsOf(paid) > 0 ? [index] : []));
  const [chosen, choose] = useState(refunds[0] ?? 0);
  const amounts = months.map(({ balance }) => centsOf(balance));
  const top = Math.max(0, ...amounts);
  const scale = HEIGHT / Math.max(1, top - Math.min(0, ...amounts));
  const lowest = months[amounts.indexOf(Math.min(...amounts))];
  const one = months[chosen];
  return (
    <figure className="liquidity">
      <div
        className="bars"
        role="img"
        aria-label={
          lowest ? t('exit.picture', { amount: showEuro(lowest.balance), month: monthName(lowest.month) }) : ''
        }
      >
        {months.map((month, index) => (
          <span
            className="bar"
            key={month.month}
            data-chosen={index === chosen || undefined}
            onPointerEnter={() => choose(index)}
            onPointerDown={() => choose(index)}
          >
            <Bar amount={amounts[index] ?? 0} zero={top * scale} scale={scale} />
            <span className="mark" data-refund={refunds.includes(index) || undefined} />
            <span className="letter">{monthName(month.month).charAt(0)}</span>
            <span className="year">{index === 0 || month.month.endsWith('-01') ? month.month.slice(0, 4) : ''}</span>
          </span>
        ))}
      </div>
      {one ? (
        <figcaption aria-hidden="true">
          {t('exit.month_bank', { month: monthName(one.month), amount: showEuro(one.balance) })}
          {centsOf(one.refunds) > 0 ? (
            <span className="own-line">
              <span className="mark" data-refund />
              {t('exit.month_refund', { amount: showEuro(one.refunds) })}
            </span>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

function Bar({ amount, scale, zero }: { amount: number; scale: number; zero: number }): ReactElement {
  return (
    <svg viewBox={`0 0 10 ${HEIGHT + 4}`} preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={amount < 0 ? 'below' : 'above'}
        x={1.5}
        y={2 + (amount < 0 ? zero : zero - amount * scale)}
        width={7}
        height={Math.max(2, Math.abs(amount) * scale)}
      />
      <rect className="axis" x={0} y={1.5 + zero} width={10} height={1} />
    </svg>
  );
}
