import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { blockersOf, type InvoiceSummary } from '../../lib/contract-invoicing';
import { shortSpan } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { showMoney, sumMoney } from '../../lib/money';
import { useHere } from '../../lib/session';
import { State } from '../../ui/state';
import { FinaliseBar } from './finalise-bar';

/** Drafts with a tick; one with a problem says what is missing and cannot be ticked. */
export function DraftTable({ rows }: { rows: InvoiceSummary[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const ready = rows.filter((row) => blockersOf(row).length === 0).map((row) => row.invoice_id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = ready.filter((id) => !left.has(id));
  const toggle = (ids: string[], on: boolean): void => {
    const next = new Set(left);
    for (const id of ids)
      if (on) next.delete(id);
      else next.add(id);
    setLeft(next);
  };
  return (
    <>
      <div className="scroll">
        <table className="table">
          <caption className="sr">{t('invoice.view_drafts')}</caption>
          <thead>
            <tr>
              <th scope="col" className="pick">
                <input
                  type="checkbox"
                  aria-label={t('invoice.all')}
                  checked={ready.length > 0 && chosen.length === ready.length}
                  onChange={(event) => toggle(ready, event.target.checked)}
                />
              </th>
              <th scope="col">{t('invoice.customer')}</th>
              <th scope="col" className="spare">
                {t('hours.project')}
              </th>
              <th scope="col" className="spare">
                {t('invoice.period')}
              </th>
              <th scope="col" className="num spare">
                {t('nav.hours')}
              </th>
              <th scope="col" className="num spare">
                {t('invoice.net')}
              </th>
              <th scope="col" className="num spare">
                {t('invoice.vat')}
              </th>
              <th scope="col" className="num">
                {t('ui.total')}
              </th>
              <th scope="col" className="spare">
                {t('ui.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.invoice_id}>
                <td className="pick">
                  {ready.includes(row.invoice_id) ? (
                    <input
                      type="checkbox"
                      aria-label={t('invoice.choose', { customer: row.customer_name, project: row.project_name ?? '' })}
                      checked={!left.has(row.invoice_id)}
                      onChange={(event) => toggle([row.invoice_id], event.target.checked)}
                    />
                  ) : null}
                </td>
                <th scope="row" className="who">
                  <Link
                    to="/c/$cooperativeId/facturen/$invoiceId"
                    params={{ cooperativeId: here.cooperative_id, invoiceId: row.invoice_id }}
                  >
                    {row.customer_name}
                  </Link>
                  <small className="under">
                    {row.kind === 'credit_note' ? t('invoice.credit_note') : row.project_name}
                    {blockersOf(row).length > 0 ? <State kind="notice">{blockersOf(row)[0]?.detail}</State> : null}
                  </small>
                </th>
                <td className="spare">{row.kind === 'credit_note' ? t('invoice.credit_note') : row.project_name}</td>
                <td className="spare nowrap">
                  {row.period_from && row.period_to ? shortSpan(row.period_from, row.period_to) : ''}
                </td>
                <td className="num spare">{row.minutes === 0 ? '' : showMinutes(row.minutes)}</td>
                <td className="num spare">{showMoney(row.net)}</td>
                <td className="num spare">{showMoney(row.vat)}</td>
                <td className="num strong">{showMoney(row.total)}</td>
                <td className="spare">
                  {blockersOf(row).length > 0 ? (
                    <State kind="notice">{blockersOf(row)[0]?.detail}</State>
                  ) : (
                    <State kind="done">{t('invoice.draft_ready')}</State>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{t('invoice.total_of', { count: rows.length })}</th>
              <td className="spare" />
              <td className="spare" />
              <td className="num spare">{showMinutes(rows.reduce((sum, row) => sum + row.minutes, 0))}</td>
              <td className="num spare">{showMoney(sumMoney(rows.map((row) => row.net)))}</td>
              <td className="num spare">{showMoney(sumMoney(rows.map((row) => row.vat)))}</td>
              <td className="num">{showMoney(sumMoney(rows.map((row) => row.total)))}</td>
              <td className="spare" />
            </tr>
          </tfoot>
        </table>
      </div>
      {here.may('invoices', 'bookkeeper') ? (
        <FinaliseBar
          ids={chosen}
          total={sumMoney(rows.filter((row) => chosen.includes(row.invoice_id)).map((row) => row.total))}
        />
      ) : null}
    </>
  );
}
