import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../lib/contract';
import type { Delivery } from '../../lib/contract-invoicing';
import { shortDate, today } from '../../lib/dates';
import { post, remove } from '../../lib/http';
import { showDecimal, showMoney, typedAmount, typedDecimal } from '../../lib/money';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { useToast } from '../../ui/toast';

const UNITS = ['piece', 'hour', 'day', 'month', 'square_metre', 'metre', 'kilometre', 'trip'];

export function DeliveryList({ projects }: { projects: Project[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [adding, add] = useState(false);
  const query = useInfiniteQuery(listQuery<Delivery>(here, 'deliveries'));
  const drop = useAct((row: Delivery) => remove(`${here.api}/deliveries/${row.delivery_id}`, row.version));
  const rows = query.data ? rowsOf(query.data) : [];
  const nameOf = (id: string): string => projects.find((one) => one.project_id === id)?.name ?? '';
  return (
    <section className="section">
      <h2>{t('extra.deliveries')}</h2>
      <ProblemNote problem={drop.problem} />
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
                  {showDecimal(row.quantity)} {t(`invoice.unit_${row.unit}`, { defaultValue: row.unit })}
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
                    <Button kind="row" onClick={() => drop.run(row)}>
                      {t('ui.remove')}
                    </Button>
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
      <p className="gap">
        <Button onClick={() => add(true)}>{t('extra.add_delivery')}</Button>
      </p>
      <DeliveryDialog open={adding} projects={projects} onClose={() => add(false)} />
    </section>
  );
}

function DeliveryDialog({
  open,
  projects,
  onClose,
}: {
  open: boolean;
  projects: Project[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) =>
      post<Delivery>(
        `${here.api}/deliveries`,
        {
          ...values,
          quantity: typedDecimal(values['quantity'] ?? ''),
          unit_price: typedAmount(values['unit_price'] ?? ''),
        },
        key,
      ),
    () => {
      say(t('extra.delivery_added'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('extra.add_delivery')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <SelectField
          name="project_id"
          label={t('hours.project')}
          empty={t('hours.choose_project')}
          options={projects.filter((one) => one.customer_id).map((one) => ({ value: one.project_id, label: one.name }))}
        />
        <TextField name="description" label={t('invoice.description')} maxLength={200} />
        <div className="columns">
          <TextField name="quantity" label={t('invoice.quantity')} inputMode="decimal" defaultValue="1" />
          <SelectField
            name="unit"
            label={t('invoice.unit')}
            options={UNITS.map((unit) => ({ value: unit, label: t(`invoice.unit_${unit}`) }))}
          />
          <TextField name="unit_price" label={t('extra.unit_price')} inputMode="decimal" hint={t('extra.net_hint')} />
          <TextField name="supplied_on" label={t('invoice.supplied_on')} type="date" defaultValue={today()} />
        </div>
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
