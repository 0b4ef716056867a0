import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../lib/contract';
import type { FixedFee } from '../../../lib/contract-invoicing';
import { monthName, monthOf, today } from '../../../lib/dates';
import { patch } from '../../../lib/http';
import { showMoney, sumMoney } from '../../../lib/money';
import { listQuery, rowsOf } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { MoreRows } from '../../../ui/more';
import { ProblemNote } from '../../../ui/notes';
import { FeeDialog } from './fee-dialog';

export function FeeList({ projects }: { projects: Project[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useInfiniteQuery(listQuery<FixedFee>(here, 'fixed-fees'));
  const end = useAct((row: FixedFee) =>
    patch<FixedFee>(`${here.api}/fixed-fees/${row.fee_id}`, { last_month: monthOf(today()) }, row.version),
  );
  const [changed, change] = useState<FixedFee | null>(null);
  const rows = query.data ? rowsOf(query.data) : [];
  const nameOf = (id: string): string => projects.find((one) => one.project_id === id)?.name ?? '';
  return (
    <section className="section">
      <h2>{t('extra.fees')}</h2>
      <ProblemNote problem={end.problem} />
      {rows.length > 0 ? (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('hours.project')}</th>
              <th scope="col">{t('invoice.description')}</th>
              <th scope="col" className="spare">
                {t('extra.months')}
              </th>
              <th scope="col" className="num">
                {t('extra.monthly')}
              </th>
              <th scope="col">
                <span className="sr">{t('extra.end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.fee_id}>
                <th scope="row" className="who">
                  {nameOf(row.project_id)}
                </th>
                <td>{row.description}</td>
                <td className="spare">
                  {row.last_month
                    ? t('extra.from_to', { from: monthName(row.first_month), to: monthName(row.last_month) })
                    : t('extra.from', { from: monthName(row.first_month) })}
                </td>
                <td className="num">{showMoney(row.monthly_amount)}</td>
                <td className="act">
                  <span className="set end">
                    <Button kind="row" onClick={() => change(row)}>
                      {t('ui.edit')}
                    </Button>
                    {row.last_month ? null : (
                      <Button kind="row" onClick={() => end.run(row)}>
                        {t('extra.end')}
                      </Button>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('extra.monthly_total')}
              </th>
              <td className="spare" />
              <td className="num">
                {showMoney(sumMoney(rows.filter((row) => !row.last_month).map((row) => row.monthly_amount)))}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      ) : (
        <p className="soft">{t('extra.no_fees')}</p>
      )}
      {changed ? <FeeDialog fee={changed} projects={projects} onClose={() => change(null)} /> : null}
      <MoreRows query={query} />
    </section>
  );
}
