import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceSummary } from '../../lib/contract-invoicing';
import { shortDate, today } from '../../lib/dates';
import { centsOf, showMoney, sumMoney } from '../../lib/money';
import { useHere } from '../../lib/session';
import { State } from '../../ui/state';

/** Final invoices with what is still open; paid ones step back. */
export function FinalTable({ rows }: { rows: InvoiceSummary[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <div className="scroll">
      <table className="table quiet">
        <caption className="sr">{t('invoice.view_final')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('invoice.number')}</th>
            <th scope="col" className="spare">
              {t('invoice.customer')}
            </th>
            <th scope="col" className="spare">
              {t('hours.project')}
            </th>
            <th scope="col" className="spare">
              {t('invoice.date')}
            </th>
            <th scope="col" className="spare">
              {t('invoice.due')}
            </th>
            <th scope="col" className="num">
              {t('ui.total')}
            </th>
            <th scope="col" className="num spare">
              {t('invoice.open')}
            </th>
            <th scope="col">{t('ui.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.invoice_id} className={isOpen(row) ? '' : 'same'}>
              <th scope="row" className="who">
                <Link
                  to="/c/$cooperativeId/facturen/$invoiceId"
                  params={{ cooperativeId: here.cooperative_id, invoiceId: row.invoice_id }}
                >
                  {row.number}
                </Link>
                <small className="under">{row.customer_name}</small>
              </th>
              <td className="strong spare">{row.customer_name}</td>
              <td className="spare">{row.kind === 'credit_note' ? t('invoice.credit_note') : row.project_name}</td>
              <td className="spare">{row.issue_date ? shortDate(row.issue_date) : ''}</td>
              <td className="spare">{row.due_date ? shortDate(row.due_date) : ''}</td>
              <td className="num strong">{showMoney(row.total)}</td>
              <td className="num spare">{row.open_amount === null ? '' : showMoney(row.open_amount)}</td>
              <td>
                <Payment row={row} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('invoice.total_of', { count: rows.length })}</th>
            <td className="spare" />
            <td className="spare" />
            <td className="spare" />
            <td className="spare" />
            <td className="num">{showMoney(sumMoney(rows.map((row) => row.total)))}</td>
            <td className="num spare">{showMoney(sumMoney(rows.map((row) => row.open_amount ?? '0.00')))}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const isOpen = (row: InvoiceSummary): boolean => centsOf(row.open_amount ?? row.total) !== 0;

function Payment({ row }: { row: InvoiceSummary }): ReactElement {
  const { t } = useTranslation();
  if (!isOpen(row)) return <State kind="done">{t('invoice.paid')}</State>;
  if (row.kind === 'credit_note') return <State kind="busy">{t('invoice.to_settle')}</State>;
  if (row.due_date && row.due_date < today()) return <State kind="notice">{t('invoice.late')}</State>;
  return <State kind="busy">{t('invoice.is_open')}</State>;
}
