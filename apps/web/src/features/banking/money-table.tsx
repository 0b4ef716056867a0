import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoney } from '../../lib/money';
import { MoreRows } from '../../ui/more';

/** One payment of somebody, in or out. */
export interface MoneyRow {
  key: string;
  name: string;
  /** Small, under the name. */
  about: string;
  /** In the second column. */
  detail: string;
  amount: string;
  /** Taken back: it counts no more. */
  over?: boolean;
  act: ReactNode;
}

interface Props {
  /** Names the section on the page. */
  id: string;
  title: string;
  /** Above the second column. */
  detail: string;
  /** What can be done with a row, for who hears the page. */
  act: string;
  rows: readonly MoneyRow[];
  query: UseInfiniteQueryResult;
}

/** Payments with something to be done about them; nothing is shown when there are none. */
export function MoneyTable({ id, title, detail, act, rows, query }: Props): ReactElement | null {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="table quiet stacked">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('banking.party')}</th>
            <th scope="col">{detail}</th>
            <th scope="col" className="num">
              {t('ui.total')}
            </th>
            <th scope="col" className="act">
              <span className="sr">{act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.over ? 'same' : ''}>
              <th scope="row" className="who">
                {row.name}
                <div className="small soft">{row.about}</div>
              </th>
              <td data-label={detail}>{row.detail}</td>
              <td className="num" data-label={t('ui.total')}>
                {showMoney(row.amount)}
              </td>
              <td className="act">{row.act}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows query={query} />
    </section>
  );
}
