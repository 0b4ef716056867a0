import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnbilledRow } from '../../lib/contract-invoicing';
import { showMinutes } from '../../lib/minutes';
import { showMoney } from '../../lib/money';
import { useHere } from '../../lib/session';
import { State } from '../../ui/state';

interface Props {
  rows: UnbilledRow[];
  totalMinutes: number;
  totalValue: string;
}

export function UnbilledTable({ rows, totalMinutes, totalValue }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <table className="table quiet">
      <caption className="sr">{t('unbilled.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('invoice.customer')}</th>
          <th scope="col" className="spare">
            {t('hours.project')}
          </th>
          <th scope="col" className="num spare">
            {t('unbilled.entries')}
          </th>
          <th scope="col" className="num spare">
            {t('nav.hours')}
          </th>
          <th scope="col" className="num">
            {t('invoice.net')}
          </th>
          <th scope="col">{t('ui.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.project_id}>
            <th scope="row" className="who">
              {row.customer_name}
              <small className="under">{row.project_name}</small>
            </th>
            <td className="spare">
              <Link
                to="/c/$cooperativeId/projecten/$projectId"
                params={{ cooperativeId: here.cooperative_id, projectId: row.project_id }}
              >
                {row.project_name}
              </Link>
            </td>
            <td className="num spare">{row.line_count}</td>
            <td className="num spare">{row.minutes === 0 ? '' : showMinutes(row.minutes)}</td>
            <td className="num strong">{showMoney(row.value)}</td>
            <td>
              {row.without_rate_count > 0 ? (
                <State kind="notice">{t('unbilled.row_without_rate', { count: row.without_rate_count })}</State>
              ) : (
                <State kind="done">{t('unbilled.row_ready')}</State>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('ui.total')}</th>
          <td className="spare" />
          <td className="num spare" />
          <td className="num spare">{showMinutes(totalMinutes)}</td>
          <td className="num">{showMoney(totalValue)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
