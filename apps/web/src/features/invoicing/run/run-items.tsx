import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { blockersOf, type InvoiceSummary, type RunItem } from '../../../lib/contract-invoicing';
import { showMinutes } from '../../../lib/minutes';
import { showMoney, sumMoney } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { State } from '../../../ui/state';

type View = 'all' | 'done' | 'failed';
const SHOWN = 100;

interface Props {
  items: RunItem[];
  invoices: InvoiceSummary[];
}

/** It failed, or what was made cannot be final as it is. */
const wantsAttention = (item: RunItem, invoice: InvoiceSummary | undefined): boolean =>
  item.state === 'failed' || (invoice !== undefined && !invoice.number && blockersOf(invoice).length > 0);

/** Each document of the run with its figures as soon as it exists; a failure says why in plain words. */
export function RunItems({ items, invoices }: Props): ReactElement {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('all');
  const [shown, setShown] = useState(SHOWN);
  const byId = new Map(invoices.map((one) => [one.invoice_id, one]));
  const invoiceOf = (item: RunItem): InvoiceSummary | undefined =>
    byId.get(item.result_id ?? '') ?? byId.get(item.subject_id);
  const isIn = (item: RunItem, one: View): boolean =>
    one === 'all' || (wantsAttention(item, invoiceOf(item)) ? one === 'failed' : item.state === one);
  const countOf = (one: View): number => items.filter((item) => isIn(item, one)).length;
  const chosen = items.filter((item) => isIn(item, view));
  const known = items.flatMap((item) => invoiceOf(item) ?? []);
  return (
    <>
      <div className="filters">
        <div className="seg">
          {(['all', 'done', 'failed'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="plain"
              aria-current={view === one || undefined}
              onClick={() => setView(one)}
            >
              {t(`run.view_${one}`)} {countOf(one)}
            </button>
          ))}
        </div>
      </div>
      <div className="scroll">
        <table className="table">
          <caption className="sr">{t('run.documents')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('invoice.customer')}</th>
              <th scope="col" className="spare">
                {t('hours.project')}
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
              <th scope="col">{t('ui.state')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.slice(0, shown).map((item) => (
              <Row key={item.item_no} item={item} invoice={invoiceOf(item)} />
            ))}
          </tbody>
          {known.length > 0 ? (
            <tfoot>
              <tr>
                <th scope="row">{t('invoice.total_of', { count: known.length })}</th>
                <td className="spare" />
                <td className="num spare">{showMinutes(known.reduce((sum, one) => sum + one.minutes, 0))}</td>
                <td className="num spare">{showMoney(sumMoney(known.map((one) => one.net)))}</td>
                <td className="num spare">{showMoney(sumMoney(known.map((one) => one.vat)))}</td>
                <td className="num">{showMoney(sumMoney(known.map((one) => one.total)))}</td>
                <td />
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {chosen.length > shown ? (
        <p className="more-rows">
          <button className="button second" type="button" onClick={() => setShown(shown + 400)}>
            {t('run.more', { count: chosen.length - shown })}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Row({ item, invoice }: { item: RunItem; invoice: InvoiceSummary | undefined }): ReactElement {
  const here = useHere();
  return (
    <tr>
      <th scope="row" className="who">
        {invoice ? (
          <Link
            to="/c/$cooperativeId/facturen/$invoiceId"
            params={{ cooperativeId: here.cooperative_id, invoiceId: invoice.invoice_id }}
          >
            {invoice.customer_name}
          </Link>
        ) : (
          item.label
        )}
        <small className="under">{invoice?.project_name}</small>
      </th>
      <td className="spare">{invoice?.project_name}</td>
      <td className="num spare">{invoice && invoice.minutes > 0 ? showMinutes(invoice.minutes) : ''}</td>
      <td className="num spare">{invoice ? showMoney(invoice.net) : ''}</td>
      <td className="num spare">{invoice ? showMoney(invoice.vat) : ''}</td>
      <td className="num strong">{invoice ? showMoney(invoice.total) : ''}</td>
      <td>
        <ItemState item={item} invoice={invoice} />
      </td>
    </tr>
  );
}

function ItemState({ item, invoice }: { item: RunItem; invoice: InvoiceSummary | undefined }): ReactElement {
  const { t } = useTranslation();
  if (item.state === 'failed') return <State kind="notice">{item.reason?.detail ?? t('run.item_failed')}</State>;
  if (item.state === 'waiting' || item.state === 'cancelled')
    return <State kind="later">{t(`run.item_${item.state}`)}</State>;
  if (item.state === 'busy') return <State kind="busy">{t('run.item_busy')}</State>;
  if (invoice?.number) return <State kind="done">{invoice.number}</State>;
  if (invoice && blockersOf(invoice).length > 0) return <State kind="notice">{blockersOf(invoice)[0]?.detail}</State>;
  return <State kind="done">{t('run.item_done')}</State>;
}
