import { useState, type ReactElement } from 'react';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../lib/contract';
import type { Delivery } from '../../../lib/contract-invoicing';
import { shortDate } from '../../../lib/dates';
import { remove } from '../../../lib/http';
import { showQuantity, showMoney } from '../../../lib/money';
import { listQuery, rowsOf } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { MoreRows } from '../../../ui/more';
import { ProblemNote } from '../../../ui/notes';
import { State } from '../../../ui/state';
import { DeliveryDialog } from './delivery-dialog';

export function DeliveryList({ projects }: { projects: Project[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useInfiniteQuery(listQuery<Delivery>(here, 'deliveries'));
  const [asked, ask] = useState<Delivery | null>(null);
  const [changed, change] = useState<Delivery | null>(null);
  const drop = useAct(
    (row: Delivery) => remove(`${here.api}/deliveries/${row.delivery_id}`, row.version),
    () => ask(null),
  );
  const rows = query.data ? rowsOf(query.data) : [];
  const nameOf = (id: string): string => projects.find((one) => one.project_id === id)?.name ?? '';
  return (
    <section className="section">
      <h2>{t('extra.deliveries')}</h2>
      {rows.length > 0 ? (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('hours.project')}</th>
              <th scope="col">{t('invoice.description')}</th>
              <th scope="col" className="spare">
                {t('invoice.supplied_on')}
              </th>
              <th scope="col" className="num">
                {t('invoice.quantity')}
              </th>
              <th scope="col" className="num">
                {t('invoice.price')}
              </th>
              <th scope="col">{t('ui.state')}</th>
              <th scope="col">
                <span className="sr">{t('ui.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.delivery_id} className={row.invoice_id ? 'same' : ''}>
                <th scope="row" className="who">
                  {nameOf(row.project_id)}
                </th>
                <td>{row.description}</td>
                <td className="spare">{shortDate(row.supplied_on)}</td>
                <td className="num">
                  {showQuantity(row.quantity)} {t(`invoice.unit_${row.unit}`, { defaultValue: row.unit })}
                </td>
                <td className="num">{showMoney(row.unit_price)}</td>
                <td>
                  {row.invoice_id ? (
                    <State kind="done">{t('extra.on_invoice')}</State>
                  ) : (
                    <State kind="later">{t('extra.waits')}</State>
                  )}
                </td>
                <td className="act">
                  {row.invoice_id ? null : (
                    <span className="set end">
                      <Button kind="row" onClick={() => change(row)}>
                        {t('ui.edit')}
                      </Button>
                      <Button kind="row" onClick={() => ask(row)}>
                        {t('ui.remove')}
                      </Button>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="soft">{t('extra.no_deliveries')}</p>
      )}
      <MoreRows query={query} />
      {changed ? <DeliveryDialog delivery={changed} projects={projects} onClose={() => change(null)} /> : null}
      <ConfirmDialog
        open={asked !== null}
        title={t('extra.remove_title')}
        act={t('extra.remove')}
        danger
        busy={drop.busy}
        onAct={() => asked && drop.run(asked)}
        onClose={() => ask(null)}
      >
        <p>{t('extra.remove_why', { what: asked?.description ?? '' })}</p>
        <ProblemNote problem={drop.problem} />
      </ConfirmDialog>
    </section>
  );
}
